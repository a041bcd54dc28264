import { html, raw } from 'hono/html';
import { Marked, type Tokens } from 'marked';
import { slugOf } from './frame/slugOf.ts';
import { table } from './frame/table.ts';

/** A guide of ours as HTML: headings can be led to, tables keep their heads on a phone, and links go to pages in the reader's language. */
export function renderGuide(markdown: string, to: (path: string) => string): string {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading): string {
        return `<h${depth} id="${slugOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      table({ header, rows }: Tokens.Table): string {
        const cell = ({ tokens }: Tokens.TableCell) => raw(this.parser.parseInline(tokens));
        return String(
          table({
            caption: header.map(({ text }) => text).join(', '),
            heads: header.map(cell),
            labels: header.map(({ text }) => text),
            rows: rows.map((row) => row.map(cell)),
          }),
        );
      },
      code({ text }: Tokens.Code): string {
        return String(html`<pre tabindex="0"><code>${text}</code></pre>`);
      },
      link({ href, tokens }: Tokens.Link): string {
        const address = href.startsWith('/') ? to(href) : href;
        return String(html`<a href="${address}">${raw(this.parser.parseInline(tokens))}</a>`);
      },
    },
  });
  const parts = marked
    .lexer(markdown)
    .flatMap((token) => (token.type === 'heading' && token['depth'] === 2 ? [String(token['text'])] : []));
  const contents = html`<nav class="contents" aria-label="Contents"><ul>${parts.map((text) => html`<li><a href="#${slugOf(text)}">${raw(marked.parseInline(text, { async: false }))}</a></li>`)}</ul></nav>`;
  // Behind the title, so that whoever looks for one thing finds it without reading the others.
  return marked.parse(markdown, { async: false }).replace('</h1>', () => `</h1>${parts.length > 2 ? contents : ''}`);
}
