import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';

interface Edit {
  /** Offset in the text; what stands to `end` is replaced. */
  readonly at: number;
  readonly end: number;
  readonly put: string;
}

/** The edit that gives a field of an entry a value, and leaves every other byte of the file as it is. */
function setField(text: string, entry: YAMLMap, name: string, value: string): Edit {
  const pair = entry.items.find(({ key }) => String(key) === name);
  const range = rangeOf(pair?.value);
  if (range !== null) return { at: range[0], end: range[1], put: value };
  const last = rangeOf(entry.items.at(-1)?.value);
  if (last === null || entry.range == null) throw new Error(`an entry without a value to write ${name} behind`);
  if (entry.flow === true) return { at: last[1], end: last[1], put: `, ${name}: ${value}` };
  const kind = rangeOf(entry.items.find(({ key }) => String(key) === 'kind')?.value) ?? last;
  const lineEnd = text.indexOf('\n', kind[1]);
  const at = lineEnd === -1 ? text.length : lineEnd;
  const indent = ' '.repeat(entry.range[0] - (text.lastIndexOf('\n', entry.range[0]) + 1));
  return { at, end: at, put: `\n${indent}${name}: ${value}` };
}

function rangeOf(node: unknown): readonly [number, number] | null {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return null;
  const [start, end]: unknown[] = node.range;
  return typeof start === 'number' && typeof end === 'number' ? [start, end] : null;
}

/** A catalog file in which the sources of these ids are proved on a day; comments and layout stay. */
export function writeProofs(text: string, ids: ReadonlySet<string>, day: string): string {
  const sources = parseDocument(text).get('sources');
  const entries = isSeq(sources) ? sources.items.filter((item) => isMap(item)) : [];
  const edits = entries
    .filter((entry) => ids.has(String(entry.get('id'))))
    .flatMap((entry) => [setField(text, entry, 'status', 'proved'), setField(text, entry, 'checked', day)])
    // Two at one place are written in this order; the last place first, so that the others stay where they are.
    .map((edit, order) => ({ ...edit, order }))
    .toSorted((a, b) => b.at - a.at || b.order - a.order);
  return edits.reduce((written, { at, end, put }) => written.slice(0, at) + put + written.slice(end), text);
}
