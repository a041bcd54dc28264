import { Parser } from 'htmlparser2';
import { foldSpace } from '../../capture/foldSpace.ts';
import { deepestNesting } from '../../capture/openPage.ts';

/** What names an entry, in the feed's own words. */
interface Named {
  readonly id?: string | undefined;
  readonly link?: string | undefined;
}

const entryNames = new Set(['item', 'entry']);
/** Characters parsed before the depth is looked at: what parsers do for an element takes longer the deeper it stands. */
const chunkLength = 65_536;
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
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
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
        depth--;
        open = '';
        if (fields === null || !entryNames.has(name)) return;
        const number = foldSpace(fields[wanted] ?? '');
        for (const key of ['guid', 'id', 'rdf:about', 'link', 'href']) {
          const value = fields[key]?.trim() ?? '';
          if (value !== '' && number !== '' && !numbers.has(value)) numbers.set(value, number);
        }
        fields = null;
      },
    },
    { xmlMode: true, lowerCaseTags: true, decodeEntities: true },
  );
  for (let at = 0; at < xml.length && depth <= deepestNesting; at += chunkLength)
    parser.write(xml.slice(at, at + chunkLength));
  parser.end();
  return ({ id, link }) => numbers.get(id ?? '') ?? numbers.get(link ?? '') ?? null;
}
