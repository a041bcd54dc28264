import { Parser } from 'htmlparser2';
import { deepestNesting } from '../../capture/openPage.ts';

/** Characters parsed before the depth is looked at. */
const chunkLength = 65_536;
const address = /(\shref\s{0,4}=\s{0,4})("[^"]*"|'[^']*')/iu;

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');
const localName = (name: string): string => name.replace(/^.*:/u, '').toLowerCase();

interface Open {
  readonly base: string;
  /** Where its own text begins, of a link whose address is its text. */
  readonly from: number | null;
}

/** A feed with whole addresses for its links where it states what they are relative to (`xml:base`), each base relative to the one around it. */
export function withWholeLinks(xml: string, baseUrl: string): string {
  if (!/\sxml:base\s{0,4}=/u.test(xml)) return xml;
  const parts: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  const open: Open[] = [];
  let text = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const outer = open.at(-1)?.base ?? baseUrl;
        const base = URL.parse(attributes['xml:base'] ?? '', outer)?.href ?? outer;
        const isLink = localName(name) === 'link';
        const [from, to] = [parser.startIndex, parser.endIndex + 1];
        const { href } = attributes;
        open.push({ base, from: isLink && href === undefined ? to : null });
        text = '';
        const whole = isLink && href !== undefined ? URL.parse(href.trim(), base)?.href : undefined;
        if (whole === undefined) return;
        const tag = xml.slice(from, to);
        parts.push({ from, to, text: tag.replace(address, (_, before: string) => `${before}"${escaped(whole)}"`) });
      },
      ontext(data) {
        if (open.at(-1)?.from !== null) text += data;
      },
      onclosetag() {
        const closed = open.pop();
        const whole =
          closed?.from == null || text.trim() === '' ? undefined : URL.parse(text.trim(), closed.base)?.href;
        if (closed?.from != null && whole !== undefined)
          parts.push({ from: closed.from, to: parser.startIndex, text: escaped(whole) });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < xml.length && open.length <= deepestNesting; at += chunkLength)
    parser.write(xml.slice(at, at + chunkLength));
  parser.end();
  let made = '';
  let at = 0;
  for (const part of parts) {
    if (part.from < at || part.to < part.from) continue;
    made += xml.slice(at, part.from) + part.text;
    at = part.to;
  }
  return made + xml.slice(at);
}
