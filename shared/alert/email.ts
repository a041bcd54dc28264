import type { Edit } from '../compare/edits.ts';
import type { FactDelta, Quote } from '../understand/fact.ts';
import { byWeight, sayFact } from '../understand/sayFact.ts';
import type { Spoken } from '../understand/sayValue.ts';
import { renderDigest } from './digestEmail.ts';
import { type EmailWords, emailWords, severityNames } from './emailWords.ts';
import { renderEnded } from './endedSubscriptions.ts';
import {
  type AlertEvent,
  type EndpointEvent,
  isDigestEvent,
  isNoticeEvent,
  isOutageEvent,
  isSourceEvent,
  isSubscriptionsEvent,
  isTrialEvent,
  type NoticeEvent,
  type SourceEvent,
  type TrialEvent,
} from './event.ts';
import { harmless } from './harmless.ts';
import { longest, shownEdits, shownFacts } from './mailLimits.ts';
import { renderOutage } from './outageEmail.ts';
import { type Email, subjectOf, wrap } from './plainText.ts';
import { renderRetraction } from './retractionEmail.ts';
import { sayMembers } from './sayGroup.ts';
import { sayRelations } from './sayRelations.ts';

/** The change page lists them all. */
const mostRelated = 6;

/** Page text, cut before it is looked at: it may be megabytes. */
const clip = (text: string, length: number): string =>
  text.length <= length ? harmless(text) : `${harmless(text.slice(0, length).toWellFormed())}…`;

const quote = (text: string): string => wrap(clip(text, longest.quote), '    ');

/** The first of some passages, one at least, as far as there is room for them. */
function shownOf(passages: Iterable<string>, { most, bytes }: typeof shownEdits): string[] {
  const shown: string[] = [];
  let room = bytes;
  for (const passage of passages) {
    room -= Buffer.byteLength(passage);
    if (shown.length >= most || (room < 0 && shown.length > 0)) break;
    shown.push(passage);
  }
  return shown;
}

function describe(edit: Edit, words: EmailWords): string {
  const where = clip(edit.path.join(' › '), longest.where);
  const heading = wrap(`${words.ops[edit.op]}${where === '' ? '' : ` · ${where}`}`, '  ');
  switch (edit.op) {
    case 'insert':
    case 'move':
      return `${heading}\n${quote(edit.after ?? '')}`;
    case 'delete':
      return `${heading}\n${quote(edit.before ?? '')}`;
    case 'replace':
      return `${heading}\n    ${words.before}\n${quote(edit.before ?? '')}\n    ${words.after}\n${quote(edit.after ?? '')}`;
    case 'renumber':
      return heading;
  }
}

const quoted = (given: Quote): string => wrap(`“${clip(given.exact, longest.factQuote)}”`, '      ');

/** A fact in words, with the official ones it stands in, before and after. */
function describeFact(fact: FactDelta, language: Spoken): string {
  const { before, after } = fact.quote;
  const scope = fact.scope === null ? [] : [wrap(`[${clip(fact.scope, longest.where)}]`, '      ')];
  const quotes = [before, after].filter((given) => given !== null).map(quoted);
  return [wrap(clip(sayFact(fact, language), longest.factQuote), '  - ', '    '), ...new Set(quotes), ...scope].join(
    '\n',
  );
}

function factLines({ facts, unread = [] }: NoticeEvent['data'], words: EmailWords, language: Spoken): string[] {
  if (facts.length === 0 && unread.length === 0) return [];
  const described = byWeight(facts)
    .slice(0, shownFacts.most)
    .map((fact) => describeFact(fact, language));
  const shown = shownOf(described, shownFacts);
  const more = facts.length > shown.length ? [wrap(words.more(facts.length - shown.length), '  ')] : [];
  const doubts = unread.slice(0, 3).map(({ quote: given }) => quoted(given));
  return [
    ...(shown.length === 0 ? [] : [words.facts, '', ...shown, ...more, '']),
    ...(doubts.length === 0 ? [] : [wrap(words.unread), ...doubts, '']),
  ];
}

const nameOf = (names: Readonly<Record<string, string>>, id: string, language: Spoken): string =>
  names[language] ?? names['en'] ?? Object.values(names)[0] ?? id;

function renderNotice(event: NoticeEvent | TrialEvent, language: Spoken): Email {
  const { change, source, notice, programmes, summary, edits, evidence, links } = event.data;
  const words = emailWords[language];
  const numbers = edits.filter((edit) => edit.op === 'renumber').length;
  const substance = edits.filter((edit) => edit.op !== 'renumber');
  const described = substance.slice(0, shownEdits.most).map((edit) => describe(edit, words));
  const shown = shownOf(described, shownEdits);
  const omitted = substance.length - shown.length + (event.data.editsOmitted ?? 0);
  const authority = harmless(nameOf(source.authority.name, source.authority.id, language));
  const headline = summary[language] ?? summary['en'] ?? notice.title;
  const related = sayRelations(event.data, language)
    .slice(0, mostRelated)
    .map(({ text }) => wrap(clip(text, longest.where)));
  const pages = sayMembers(event.data, language);
  const body = [
    wrap(clip(headline, longest.headline)),
    '',
    wrap([source.jurisdiction, authority, ...(programmes.length === 0 ? [] : [programmes.join(', ')])].join(' · ')),
    `${words.severity}: ${severityNames[change.severity][language]} (${change.rule})`,
    ...related,
    ...(pages === null ? [] : [wrap(harmless(pages))]),
    '',
    ...factLines(event.data, words, language),
    ...(shown.length === 0 ? [] : [words.official, '']),
    ...shown.flatMap((passage) => [passage, '']),
    ...(omitted > 0 ? [wrap(words.more(omitted), '  ')] : []),
    ...(numbers > 0 ? [wrap(words.renumbered(numbers), '  ')] : []),
    '',
    words.page,
    `  ${links.official}`,
    words.change,
    `  ${links.change}`,
    '',
    `${words.detected}: ${evidence.after.capturedAt}`,
    ...(evidence.before === null ? [] : [`${words.readBefore}: ${evidence.before.capturedAt}`]),
    '',
    wrap(words.end),
  ];
  return {
    subject: subjectOf(isTrialEvent(event) ? '[Visawire]' : `[${source.jurisdiction}]`, headline),
    body: `${body.join('\n').replace(/\n{3,}/g, '\n\n')}\n`,
  };
}

function renderSource(event: SourceEvent): Email {
  const { source, episode } = event.data;
  const kind = event.type.split('.').at(-2) ?? 'source';
  const body = [
    wrap(`Source ${source.id} is ${kind}.`),
    '',
    `Verdict:    ${episode.verdict} (${episode.rule})`,
    wrap(`Seen:       ${harmless(episode.seen)}`),
    wrap(`Likely:     ${episode.likely}`),
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
    wrap(`Endpoint ${endpoint.id} at ${harmless(endpoint.host)} is disabled: it took nothing for days.`),
    '',
    `Since:   ${episode.since}`,
    wrap(`Seen:    ${harmless(episode.seen)}`),
    wrap(`Likely:  ${harmless(episode.likely)}`),
    '',
    'When it is mended, and nothing shall be missing:',
    `  visawire webhooks enable ${endpoint.id}`,
    `  visawire webhooks replay ${endpoint.id} --since ${episode.since}`,
  ];
  return { subject: subjectOf('[Visawire] endpoint disabled:', endpoint.host), body: `${body.join('\n')}\n` };
}

/** The mail for an event: plain text, readable at 70 columns, official words as published; operators' mails are in English. */
export function renderEmail(event: AlertEvent, language: Spoken = 'en'): Email {
  if (isNoticeEvent(event) && event.data.retraction !== undefined)
    return renderRetraction(event, event.data.retraction.why, language);
  if (isNoticeEvent(event) || isTrialEvent(event)) return renderNotice(event, language);
  if (isDigestEvent(event)) return renderDigest(event, { language, jurisdiction: null, isRest: false });
  if (isOutageEvent(event)) return renderOutage(event);
  if (isSubscriptionsEvent(event)) return renderEnded(event);
  return isSourceEvent(event) ? renderSource(event) : renderEndpoint(event);
}
