import { Parser } from 'htmlparser2';

/** What names an entry, in the feed's own words. */
interface Named {
  readonly id?: string | undefined;
  readonly link?: string | undefined;
}

const entryNames = new Set(['item', 'entry']);
const idNames = new Set(['guid', 'id', 'rdf:about']);

/**
 * Reads one element of each entry, by the name that the feed gives it: publishers put document numbers in namespaces of their
 * own, such as `meta:fundstelle`, which readers of feeds leave out. @returns the number of an entry, or null
 */
export function readFeedNumbers(xml: string, element: string): (entry: Named) => string | null {
  const numbers = new Map<string, string>();
  const wanted = element.toLowerCase();
  let fields: Record<string, string> | null = null;
  let open = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (entryNames.has(name)) fields = { 'rdf:about': attributes['rdf:about'] ?? '', href: '' };
        if (fields !== null && name === 'link' && attributes['href'] !== undefined)
          fields['href'] ||= attributes['href'];
        open = name;
      },
      ontext(data) {
        if (fields === null) return;
        if (open === wanted || open === 'link' || idNames.has(open)) fields[open] = (fields[open] ?? '') + data;
      },
      onclosetag(name) {
        open = '';
        if (fields === null || !entryNames.has(name)) return;
        const number = fields[wanted]?.replace(/\s+/gu, ' ').trim() ?? '';
        for (const key of ['guid', 'id', 'rdf:about', 'link', 'href']) {
          const value = fields[key]?.trim() ?? '';
          if (value !== '' && number !== '' && !numbers.has(value)) numbers.set(value, number);
        }
        fields = null;
      },
    },
    { xmlMode: true, lowerCaseTags: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return ({ id, link }) => numbers.get(id ?? '') ?? numbers.get(link ?? '') ?? null;
}
