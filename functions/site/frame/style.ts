/** One sheet for all pages; no scripts, no fonts, no images. */
export const style = `
:root { color-scheme: light dark; --ink: #1c2024; --soft: #565d64; --line: #cfd4d9; --page: #fcfcfb; --panel: #f1f3f4; --mark: #0b5cad; --focus: #ffbf47; --add: #e2f3e5; --add-ink: #14532d; --del: #fbe6e4; --del-ink: #8c1d18; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8ea; --soft: #a3abb3; --line: #3c434a; --page: #15181b; --panel: #1f2428; --mark: #8ac0f7; --focus: #ffbf47; --add: #123a20; --add-ink: #a7e3b8; --del: #451c1a; --del-ink: #f3b6b1; } }
*, ::before, ::after { box-sizing: border-box; }
html { text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1.0625rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
:lang(zh-Hans) { font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
:lang(zh-Hant) { font-family: system-ui, "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC", sans-serif; }
:lang(ja) { font-family: system-ui, "Hiragino Sans", "Yu Gothic UI", Meiryo, "Noto Sans CJK JP", "Noto Sans JP", sans-serif; }
:lang(ko) { font-family: system-ui, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR", sans-serif; }
:lang(zh), :lang(ja) { line-break: strict; }
:lang(ko) { word-break: keep-all; overflow-wrap: anywhere; }
header, main, footer { max-width: 50rem; margin: 0 auto; padding: 0 1.25rem; }
main { padding-bottom: 1rem; } main:focus { outline: 0; }
.bar { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .25rem 1.5rem; padding: .25rem 0 .75rem; border-bottom: 3px solid var(--ink); }
.name { font-weight: 750; font-size: 1.35rem; letter-spacing: -.01em; color: var(--ink); text-decoration: none; }
nav ul, .follow ul { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; list-style: none; margin: 0; padding: 0; }
nav a, .follow a { display: inline-block; padding: .3rem 0; }
nav [aria-current] { color: var(--ink); font-weight: 650; text-decoration: none; border-bottom: 2px solid var(--mark); }
.languages ul { gap: 0 .9rem; justify-content: flex-end; font-size: .85rem; padding-top: .4rem; }
.languages [aria-current] { border: 0; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: .5rem; z-index: 1; padding: .5rem .75rem; background: var(--page); }
a { color: var(--mark); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
h1 { font-size: 1.75rem; line-height: 1.25; letter-spacing: -.015em; margin: 1.75rem 0 .75rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; line-height: 1.35; margin: 2.25rem 0 .5rem; }
:lang(zh) h1, :lang(ja) h1, :lang(ko) h1, h1:lang(zh), h1:lang(ja), h1:lang(ko) { letter-spacing: 0; line-height: 1.35; }
footer { color: var(--soft); font-size: .9rem; margin-top: 3rem; padding-top: 1rem; padding-bottom: 2rem; }
footer::before { content: ""; display: block; border-top: 1px solid var(--line); margin-bottom: 1rem; }
footer p { margin: .25rem 0; }
ol.changes { list-style: none; margin: 0; padding: 0; }
ol.changes > li { padding: .8rem 0; border-top: 1px solid var(--line); }
.line { font-weight: 600; text-decoration: none; overflow-wrap: anywhere; } .line:hover { text-decoration: underline; }
.facts { color: var(--soft); font-size: .9rem; margin: .2rem 0 0; overflow-wrap: anywhere; }
.facts a { color: inherit; } @media (min-width: 40rem) { .facts time { white-space: nowrap; } }
.severity { font-weight: 700; white-space: nowrap; }
.critical, .blocked { color: var(--del-ink); font-weight: 650; }
.severity.critical { background: var(--del); padding: .05em .4em; border-radius: .2em; }
.lead { font-size: 1.1rem; color: var(--soft); margin: 0 0 1rem; overflow-wrap: anywhere; }
.edit { margin: 1.1rem 0; }
.edit h3, details h3 { font-size: .95rem; margin: 0 0 .25rem; color: var(--soft); font-weight: 600; }
blockquote { margin: 0; padding: .6rem .9rem; border-left: 3px solid var(--line); background: var(--panel); overflow-wrap: anywhere; white-space: pre-line; }
ins { background: var(--add); color: var(--add-ink); text-decoration: underline; text-underline-offset: .15em; }
del { background: var(--del); color: var(--del-ink); text-decoration: line-through; }
del + ins { margin-inline-start: .3em; }
.left { color: var(--soft); }
q { quotes: none; } q::before { content: "“"; } q::after { content: "”"; }
q:lang(zh-Hant)::before, q:lang(ja)::before { content: "「"; } q:lang(zh-Hant)::after, q:lang(ja)::after { content: "」"; }
q:lang(de)::before { content: "„"; } q:lang(de)::after { content: "“"; } q:lang(fr)::before { content: "«\\00a0"; } q:lang(fr)::after { content: "\\00a0»"; } q:lang(es)::before { content: "«"; } q:lang(es)::after { content: "»"; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .35rem 1.25rem; font-size: .95rem; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
dl.levels { font-size: 1rem; gap: .9rem 1.25rem; } dl.levels dt { color: var(--ink); }
code { font-size: .8rem; overflow-wrap: anywhere; }
li { overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-size: .95rem; margin: 1rem 0; }
caption, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
td, th { text-align: start; vertical-align: top; padding: .55rem .75rem .55rem 0; border-bottom: 1px solid var(--line); font-weight: 400; overflow-wrap: break-word; } td q, td a, th a { overflow-wrap: anywhere; }
tbody th { width: 30%; min-width: 9rem; }
td p, th p { margin: 0 0 .5rem; }
thead th { color: var(--soft); font-weight: 600; vertical-align: bottom; overflow-wrap: normal; }
fieldset, details, .problem { margin: 1rem 0; padding: .6rem .9rem; border: 1px solid var(--line); border-radius: .2rem; }
details[open] > summary { margin-bottom: .5rem; }
details.edit, fieldset.bare { border: 0; padding: 0; margin: 0; }
legend { font-weight: 600; padding: 0 .3rem; margin-left: -.3rem; }
summary { cursor: pointer; padding: .15rem 0; }
.problem { border: 3px solid var(--del-ink); } .problem h2 { margin-top: .25rem; }
.wrong { display: block; color: var(--del-ink); font-weight: 650; }
.choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); gap: .1rem 1rem; }
.choices label { display: flex; gap: .5rem; align-items: baseline; padding: .2rem 0; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr)); gap: .25rem 1.25rem; } .fields p { margin: .25rem 0; } .fields .wide { grid-column: 1 / -1; }
.row { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; } .row label { display: flex; gap: .4rem; align-items: baseline; padding: .2rem 0; } .fields fieldset { margin: .25rem 0; }
.columns { columns: 19rem; column-gap: 2rem; padding: 0; margin: 1rem 0; } .columns h2 { font-size: 1.05rem; margin: 0 0 .25rem; } .columns > div { break-inside: avoid; padding-bottom: 1.25rem; } .columns ul { margin: 0; padding-left: 1.25rem; } ul.columns { list-style: none; columns: 12rem; } ul.columns li { padding: .25rem 0; }
.pick { margin: .25rem 0; } .pick > [for] { display: block; font-weight: 600; } .pick > :not([for]):is(label) { display: flex; gap: .5rem; align-items: baseline; padding: .2rem 0; }
.contents p { margin: .2rem 0 0; font-weight: 600; }
.tick label { display: flex; gap: .5rem; align-items: baseline; font-weight: 400; }
.filter > summary { font-weight: 600; } .find { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: stretch; } .find label { flex-basis: 100%; } .find input { flex: 1 1 12rem; }
.follow ul, .contents ul { font-size: .95rem; } .contents { margin: 1rem 0; padding: .5rem .9rem; background: var(--panel); }
.alike { border: 0; margin: .25rem 0 0; padding: 0; font-size: .9rem; } .alike ul { margin: .25rem 0; padding-left: 1.25rem; }
form p > label { display: block; font-weight: 600; }
input, select, textarea, button { font: inherit; color: inherit; }
input:not([type=checkbox]), select, textarea { padding: .4rem .5rem; width: 100%; max-width: 26rem; border: 1px solid var(--soft); border-radius: .2rem; background: var(--page); }
button + a { margin-left: .75rem; } button { padding: .5rem 1.1rem; border: 0; border-radius: .2rem; background: var(--mark); color: var(--page); font-weight: 650; cursor: pointer; }
button.quiet { background: none; border: 1px solid var(--soft); color: var(--ink); }
.sides { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 1rem; } .views a { padding: .2rem 0; }
.reading { border-top: 1px solid var(--line); } .reading h3 { font-size: 1.05rem; } .reading p { overflow-wrap: anywhere; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; } h3 + ul { margin-top: .25rem; }
figure { margin: 1.5rem 0 2rem; } figcaption { font-weight: 650; }
.chart { display: grid; grid-template-columns: minmax(0, 1fr) 17rem; gap: 0 1.5rem; align-items: start; } .chart figcaption { grid-column: 1 / -1; } .chart table { margin-top: .25rem; }
.chart svg { display: block; width: 100%; height: auto; overflow: visible; }
.chart text { font: 12px system-ui, sans-serif; fill: var(--ink); } .chart .tick { fill: var(--soft); font-size: 11.5px; } .chart .value { font-weight: 650; paint-order: stroke; stroke: var(--page); stroke-width: 4px; stroke-linejoin: round; }
.chart .grid { stroke: var(--line); } .chart .mark { stroke: var(--soft); } .chart .step { fill: none; stroke: var(--mark); stroke-width: 2.5px; } .chart .unsure { stroke-dasharray: 5 4; } .chart .dot { fill: var(--mark); stroke: var(--page); stroke-width: 1.5px; }
.pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 2rem; } .pair .chart { grid-template-columns: 1fr; }
pre { overflow-x: auto; padding: .75rem .9rem; background: var(--panel); border-radius: .2rem; font-size: .85rem; line-height: 1.45; } pre code { font-size: inherit; overflow-wrap: normal; }
.guide code { font-size: .85em; } .guide li { margin: .25rem 0; }
@media (max-width: 40rem) {
.chart, .pair, .sides { grid-template-columns: 1fr; }
body { font-size: 1rem; }
.languages ul { justify-content: flex-start; }
h1 { font-size: 1.45rem; margin-top: 1.25rem; }
table, tbody, tr, td, tbody th { display: block; } thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
tbody th { font-weight: 650; padding: 0; border: 0; width: auto; min-width: 0; } td { border: 0; padding: .15rem 0; } tr { padding: .8rem 0; border-bottom: 1px solid var(--line); }
td::before { content: attr(data-head); display: block; color: var(--soft); font-size: .85rem; }
dl { grid-template-columns: 1fr; gap: .1rem; } dd { margin-bottom: .6rem; }
}
@media (forced-colors: active) { .chart .step { stroke: CanvasText; } .chart .dot { fill: CanvasText; stroke: Canvas; } .chart .grid, .chart .mark { stroke: GrayText; } .chart text { fill: CanvasText; } .chart .value { stroke: Canvas; } }
@media print, (forced-colors: active) { ins::before { content: "{+"; } ins::after { content: "+}"; } del::before { content: "[-"; } del::after { content: "-]"; } .severity.critical { border: 1px solid; } button { border: 1px solid; } }
@media (forced-colors: active) { button, button.quiet { color: ButtonText; background: ButtonFace; forced-color-adjust: none; } }
@media print { body { font-size: 10.5pt; background: #fff; color: #000; } header, main, footer { max-width: none; padding: 0; } nav, form, .skip, .follow { display: none; } .bar { border-width: 1px; } h1, h2, h3 { break-after: avoid; } tr, li, blockquote { break-inside: avoid; } main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .8em; overflow-wrap: anywhere; } }
`;
