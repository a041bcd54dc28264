import type { Edit } from '../compare/edits.ts';
import {
  type AlertEvent,
  type EndpointEvent,
  isNoticeEvent,
  isSourceEvent,
  type NoticeEvent,
  type SourceEvent,
} from './event.ts';
import { harmless } from './harmless.ts';

export interface Email {
  /** One line, under 100 characters. */
  readonly subject: string;
  readonly body: string;
}

const columns = 70;
const longestSubject = 99;
/** Edits beyond this many are on the change page; a mail is read, not searched. */
const shownEdits = 12;
const longestQuote = 1200;

/** Columns that a character takes on a terminal or in a plain mail: two for East Asian wide forms. */
function width(text: string): number {
  let total = 0;
  for (const character of text)
    total += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u.test(character)
      ? 2
      : 1;
  return total;
}

/** Wraps at spaces, and anywhere between East Asian characters; an address is never broken. */
function wrap(text: string, indent: string): string {
  const pieces =
    text.match(
      /https?:\/\/\S+|[\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]|[^\s\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]+|\s+/gu,
    ) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && width(indent) + width(line) + width(piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = piece.trim() === '' ? '' : piece;
    } else line += line === '' && piece.trim() === '' ? '' : piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.map((content) => `${indent}${content}`).join('\n');
}

const quote = (text: string): string => {
  const clean = harmless(text);
  return wrap(clean.length > longestQuote ? `${clean.slice(0, longestQuote)}…` : clean, '    ');
};

function subjectOf(prefix: string, text: string): string {
  const subject = harmless(`${prefix} ${text}`).replace(/\s+/g, ' ');
  const characters = [...subject];
  let cut = '';
  for (const character of characters) {
    if (cut.length + character.length > longestSubject - 1) return `${cut.trimEnd()}…`;
    cut += character;
  }
  return subject;
}

function describe(edit: Edit): string {
  const where = harmless(edit.path.join(' › '));
  const at = where === '' ? '' : ` · ${where}`;
  switch (edit.op) {
    case 'insert':
      return `${wrap(`Added${at}`, '  ')}\n${quote(edit.after ?? '')}`;
    case 'delete':
      return `${wrap(`Removed${at}`, '  ')}\n${quote(edit.before ?? '')}`;
    case 'replace':
      return `${wrap(`Changed${at}`, '  ')}\n    Before:\n${quote(edit.before ?? '')}\n    After:\n${quote(edit.after ?? '')}`;
    case 'move':
      return `${wrap(`Moved${at}`, '  ')}\n${quote(edit.after ?? '')}`;
    case 'renumber':
      return wrap(`Renumbered${at}`, '  ');
  }
}

const nameOf = (names: Readonly<Record<string, string>>, id: string): string =>
  names['en'] ?? Object.values(names)[0] ?? id;

function renderNotice(event: NoticeEvent): Email {
  const { change, source, notice, programmes, summary, edits, evidence, links } = event.data;
  const numbers = edits.filter((edit) => edit.op === 'renumber').length;
  const substance = edits.filter((edit) => edit.op !== 'renumber');
  const authority = nameOf(source.authority.name, source.authority.id);
  const more =
    substance.length > shownEdits ? [`  … and ${substance.length - shownEdits} more on the change page.`] : [];
  const renumbered =
    numbers > 0 ? [wrap(`${numbers} ${numbers === 1 ? 'item was' : 'items were'} renumbered only.`, '  ')] : [];
  const previous = evidence.before === null ? [] : [`Text before read:  ${evidence.before.capturedAt}`];
  const body = [
    wrap(harmless(summary['en'] ?? notice.title), ''),
    '',
    wrap(
      `${source.jurisdiction} · ${harmless(authority)}${programmes.length > 0 ? ` · ${programmes.join(', ')}` : ''}`,
      '',
    ),
    `Severity: ${change.severity} (${change.rule})`,
    '',
    'What changed, in the official words:',
    '',
    ...substance.slice(0, shownEdits).flatMap((edit) => [describe(edit), '']),
    ...more,
    ...renumbered,
    '',
    'Official page:',
    `  ${links.official}`,
    'This change, with the whole comparison and the evidence:',
    `  ${links.change}`,
    '',
    `Detected:          ${event.time}`,
    ...previous,
    '',
    wrap('You get this because you subscribed to Visawire. To end it, use the link that Amazon SNS adds below.', ''),
  ];
  return {
    subject: subjectOf(`[${source.jurisdiction}]`, summary['en'] ?? notice.title),
    body: `${body.join('\n').replace(/\n{3,}/g, '\n\n')}\n`,
  };
}

function renderSource(event: SourceEvent): Email {
  const { source, episode } = event.data;
  const kind = event.type.split('.').at(-2) ?? 'source';
  const body = [
    wrap(`Source ${source.id} is ${kind}.`, ''),
    '',
    `Verdict:    ${episode.verdict} (${episode.rule})`,
    wrap(`Seen:       ${harmless(episode.seen)}`, ''),
    wrap(`Likely:     ${episode.likely}`, ''),
    `Since:      ${episode.since} (${episode.checks} checks)`,
    `Last read:  ${episode.lastReadAt ?? 'never'}`,
    '',
    `  ${source.url}`,
    '',
    `What to do: the heading “Source ${kind}” in infra/runbook.md`,
  ];
  return { subject: subjectOf(`[Visawire] source ${kind}:`, source.id), body: `${body.join('\n')}\n` };
}

function renderEndpoint(event: EndpointEvent): Email {
  const { endpoint, episode } = event.data;
  const body = [
    wrap(`Endpoint ${endpoint.id} at ${harmless(endpoint.host)} is disabled: it took nothing for days.`, ''),
    '',
    `Since:   ${episode.since}`,
    wrap(`Seen:    ${harmless(episode.seen)}`, ''),
    wrap(`Likely:  ${harmless(episode.likely)}`, ''),
    '',
    'When it is mended, and nothing shall be missing:',
    `  visawire webhooks enable ${endpoint.id}`,
    `  visawire webhooks replay ${endpoint.id} --since ${episode.since}`,
  ];
  return { subject: subjectOf('[Visawire] endpoint disabled:', endpoint.host), body: `${body.join('\n')}\n` };
}

/** The mail for an event: plain text, readable at 70 columns, official words as published. */
export function renderEmail(event: AlertEvent): Email {
  if (isNoticeEvent(event)) return renderNotice(event);
  return isSourceEvent(event) ? renderSource(event) : renderEndpoint(event);
}
