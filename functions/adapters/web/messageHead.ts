/** The head of an HTTP message or a WARC record. */
export interface MessageHead {
  /** The status line of an answer, the version of a record. */
  readonly first: string;
  /** Lower-case names; repeated fields joined with `, `. */
  readonly fields: Readonly<Record<string, string>>;
  /** In bytes, with the empty line that ends it. */
  readonly length: number;
}

const trim = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/g, '');

function readFields(lines: readonly string[]): MessageHead['fields'] {
  const fields = new Map<string, string>();
  let last: string | null = null;
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last !== null) fields.set(last, trim(`${fields.get(last)} ${trim(line)}`));
    else if (colon > 0) {
      last = trim(line.slice(0, colon)).toLowerCase();
      const before = fields.get(last);
      const value = trim(line.slice(colon + 1));
      fields.set(last, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return Object.fromEntries(fields);
}

/** Many times what servers send; without it, a body would be searched for the end of its head. */
export const longestHead = 1024 * 1024;

/** Reads a head, or null where its end is not in the bytes. Old tools end lines with a bare line feed. */
export function readHead(bytes: Buffer, encoding: 'latin1' | 'utf8'): MessageHead | null {
  const end = /\r?\n\r?\n/.exec(bytes.toString('latin1', 0, longestHead));
  if (end === null) return null;
  const [first = '', ...lines] = bytes.toString(encoding, 0, end.index).split(/\r?\n/);
  return { first, fields: readFields(lines), length: end.index + end[0].length };
}
