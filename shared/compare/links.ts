import type { Attachment, Notice } from '../extract/notice.ts';
import { normalise } from '../language/normalise.ts';
import type { Edit } from './edits.ts';

/** More changed addresses than these are a site that moved; the first ones show it. */
const mostEdits = 30;
/** Parameters that change from request to request, or say how a thing is shown. */
const volatile =
  /^(?:utm_\w+|\w*session\w*|sid|token|nonce|csrf\w*|ts?|time(?:stamp)?|v|ver|version|rev|_|r|rnd|rand(?:om)?|cb|cache\w*|hash|sig|signature|expires|gclid|fbclid|ref|referr?er|source|from|download|inline|view|layout|nn|lang|locale|itok)$/iu;
/** Values that a server changes for each reader. */
const token = /^(?=[^\s]*\d)(?=[^\s]*[a-z])[\w+/=%.~-]{20,}$|^\d{10,}$/iu;
/** A path that names its file, by a name or a number that is no other's, says which; what stands behind it does not. */
const named =
  /\.(?:pdf|hwpx?|docx?|xlsx?|pptx?|odt|ods|rtf|zip|csv|html?)$|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/iu;

/** An address for comparing only: without what sites vary for the same thing. Null where it is none. */
export function addressKey(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address);
  if (url === null) return null;
  const path = url.pathname
    .replace(/;[^/]*/gu, '')
    .replace(/\/\([A-Z]\([^/]*\)\)/gu, '')
    .replace(/\/(?:index|default)\.\w{3,5}$/iu, '/')
    .replace(/(?<=.)\/$/u, '');
  const query = named.test(path)
    ? []
    : [...url.searchParams].filter(([name, value]) => !volatile.test(name) && !token.test(value));
  const said = query.map(([name, value]) => `${name}=${value}`).sort();
  return `${url.host.replace(/^www\./u, '')}${path}?${said.join('&')}`;
}

/** Words that lead somewhere. */
interface Lead {
  readonly words: string;
  readonly address: string;
  readonly key: string;
}

const leadOf = (words: string, link: string | null): Lead[] => {
  const key = addressKey(link);
  return link === null || key === null ? [] : [{ words, address: link, key }];
};

/** What leads to a file whose bytes both readings have says by them whether it is another. */
const isRead = ({ file }: Attachment): boolean => file !== undefined;

function leadsOf({ links = [], attachments = [] }: Notice, withFiles: boolean): Lead[] {
  const files = attachments.filter((attachment) => withFiles || !isRead(attachment));
  return [
    ...files.flatMap(({ name, link }) => leadOf(name, link)),
    ...links.flatMap(({ words, link }) => leadOf(words, link)),
  ];
}

/** The addresses that a notice leads to, for its digest. */
export const addressesOf = (notice: Notice): string[] =>
  leadsOf(notice, false).map(({ words, key }) => `${normalise(words)} ${key}`);

/**
 * The links that lead elsewhere behind the same words, each once; its path ends with the words. Words that come or go are an edit of the
 * text, and words that stand more often than before say nothing of which is which.
 */
export function compareLinks(before: Notice, after: Notice): Edit[] {
  const isWithFiles = !(before.attachments?.some(isRead) === true && after.attachments?.some(isRead) === true);
  const old = Map.groupBy(leadsOf(before, isWithFiles), ({ words }) => normalise(words));
  const edits = new Map<string, Edit>();
  for (const [words, now] of Map.groupBy(leadsOf(after, isWithFiles), (lead) => normalise(lead.words))) {
    const was = old.get(words) ?? [];
    const known = new Set(was.map(({ key }) => key));
    const kept = new Set(now.map(({ key }) => key).filter((key) => known.has(key)));
    const [gone, come] = [was.filter(({ key }) => !kept.has(key)), now.filter(({ key }) => !kept.has(key))];
    if (gone.length !== come.length) continue;
    for (const [at, lead] of come.entries()) {
      const from = gone[at];
      if (from === undefined || edits.size === mostEdits) continue;
      const segments = [
        ['-', from.address],
        ['+', lead.address],
      ] as const;
      const edit = { op: 'replace', path: [lead.words], before: from.address, after: lead.address, segments } as const;
      edits.set(`${from.key} ${lead.key}`, edit);
    }
  }
  return [...edits.values()];
}
