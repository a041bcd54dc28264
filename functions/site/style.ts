/** One sheet for all pages; no scripts, no fonts, no images. */
export const style = `
:root { color-scheme: light dark; --ink: #1c2024; --soft: #60676f; --line: #d9dde1; --page: #fcfcfb; --mark: #0b5cad; --add: #e2f3e5; --add-ink: #14532d; --del: #fbe6e4; --del-ink: #8c1d18; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8ea; --soft: #9aa3ab; --line: #33393f; --page: #15181b; --mark: #7ab8f5; --add: #123a20; --add-ink: #a7e3b8; --del: #451c1a; --del-ink: #f3b6b1; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
header, main, footer { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
header { display: flex; justify-content: space-between; align-items: baseline; padding-top: 1.25rem; padding-bottom: .75rem; border-bottom: 3px solid var(--ink); }
.name { font-weight: 750; font-size: 1.25rem; letter-spacing: -.01em; color: var(--ink); text-decoration: none; }
nav a { margin-left: 1rem; }
a { color: var(--mark); }
h1 { font-size: 1.6rem; line-height: 1.25; letter-spacing: -.015em; margin: 1.75rem 0 .5rem; }
h2 { font-size: .85rem; font-weight: 650; color: var(--soft); margin: 2rem 0 .25rem; padding-bottom: .35rem; border-bottom: 1px solid var(--line); }
footer { color: var(--soft); font-size: .85rem; margin-top: 3rem; padding-top: 1rem; padding-bottom: 2rem; border-top: 1px solid var(--line); }
ol.changes { list-style: none; margin: 0; padding: 0; }
ol.changes li { padding: .9rem 0; border-bottom: 1px solid var(--line); }
ol.changes a { font-weight: 600; text-decoration: none; overflow-wrap: anywhere; }
ol.changes a:hover { text-decoration: underline; }
.facts { color: var(--soft); font-size: .85rem; margin: .2rem 0 0; }
.severity { font-weight: 700; text-transform: uppercase; font-size: .72rem; letter-spacing: .04em; }
.critical, .blocked { color: var(--del-ink); }
.lead { font-size: 1.1rem; margin: .25rem 0 1rem; overflow-wrap: anywhere; }
.edit { margin: 1.1rem 0; }
.edit h3 { font-size: .85rem; margin: 0 0 .25rem; color: var(--soft); font-weight: 600; }
blockquote { margin: 0; padding: .6rem .9rem; border-left: 3px solid var(--line); overflow-wrap: anywhere; white-space: pre-line; }
ins { background: var(--add); color: var(--add-ink); text-decoration: underline; text-underline-offset: .15em; }
del { background: var(--del); color: var(--del-ink); text-decoration: line-through; }
.left { color: var(--soft); }
@media print, (forced-colors: active) { ins::before { content: "{+"; } ins::after { content: "+}"; } del::before { content: "[-"; } del::after { content: "-]"; } }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; font-size: .9rem; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
code { font-size: .8rem; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
td, th { text-align: left; vertical-align: top; padding: .55rem .5rem .55rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; }
fieldset, details { margin: 1rem 0; padding: .6rem .9rem; border: 1px solid var(--line); } legend { color: var(--soft); font-size: .85rem; }
.choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: .2rem 1rem; }
input[type=email], select, button { font: inherit; padding: .35rem .5rem; max-width: 100%; }
@media (max-width: 34rem) { table, tbody, tr, td { display: block; } thead { display: none; } td { border: 0; padding: .1rem 0; } tr { padding: .7rem 0; border-bottom: 1px solid var(--line); } dl { grid-template-columns: 1fr; } }
`;
