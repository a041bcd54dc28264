import { html } from 'hono/html';
import type { Evidence, NoticeEvent } from '../../shared/alert/event.ts';
import { toldIn } from '../../shared/language/told/told.ts';
import { noticeLanguage } from '../../shared/relate/noticeLanguage.ts';
import type { Quote } from '../../shared/understand/fact.ts';
import { byWeight } from '../../shared/understand/headline/factOrder.ts';
import { sayFact } from '../../shared/understand/headline/sayFact.ts';
import type { RecordedChange } from '../adapters/dynamodb/changeStore.ts';
import type { CatalogIndex } from './catalogIndex.ts';
import { dotted, lineOf, severityTag, takenBack, whereabouts } from './changeEntry.ts';
import type { Reader } from './reader.ts';
import { redlines } from './redline.ts';
import { relatedList } from './relatedList.ts';
import { clean, type Html, inTongue, safeLink, shownTime } from './say.ts';
import { wrongForm } from './wrongForm.ts';

type Data = NoticeEvent['data'];

function proof(label: string, evidence: Evidence | null, { source }: Data, reader: Reader): Html {
  if (evidence === null) return html``;
  return html`<dt>${label}</dt><dd>${shownTime(evidence.capturedAt, reader, source)}<br><code>sha256 ${evidence.sha256}</code><br><code>${evidence.warc}</code></dd>`;
}

/** The facts that differ, in words, each with the official ones it stands in. */
function factList(data: Data, { language: own, words, mail, told: { colon } }: Reader): Html {
  const { facts, unread = [], source } = data;
  if (facts.length === 0 && unread.length === 0) return html``;
  const language = noticeLanguage(data);
  const told = toldIn(own, source.jurisdiction);
  const quoted = (given: Quote | null): Html =>
    given === null ? html`` : html`<q lang="${language}" dir="auto">${clean(given.exact)}</q> `;
  const said = byWeight(facts).map(
    (fact) =>
      html`<li>${clean(sayFact(fact, told))}<br><span class="facts">${quoted(fact.quote.before)}${quoted(fact.quote.after)}${fact.scope === null ? '' : html`${words.change.onlyFor}${colon}${inTongue(fact.scope, language)}`}</span></li>`,
  );
  const doubts = unread.map(
    ({ quote, reason }) =>
      html`<li>${quoted(quote)}<span class="facts">${words.change.unread}${colon}${inTongue(reason, 'en')}</span></li>`,
  );
  return html`<h2>${mail.facts}</h2><ul>${said}${doubts}</ul>`;
}

interface Shown {
  readonly event: NoticeEvent;
  readonly lastReadAt: string | null;
  readonly later: readonly RecordedChange[];
  readonly retraction: RecordedChange['retraction'];
}

/** One change: the redline with the official words, where they stand, and the evidence. */
export function changePage({ event, lastReadAt, later, retraction }: Shown, reader: Reader, index: CatalogIndex): Html {
  const { data, time } = event;
  const { change, source, notice, edits, evidence, links } = data;
  const { words, mail, to } = reader;
  const language = noticeLanguage(data);
  const line = lineOf(event, reader);
  return html`<h1 dir="auto" lang="${line.language}">${line.text}</h1>
<p class="lead" dir="auto" lang="${language}">${clean(notice.title)}</p>
${takenBack(retraction ?? data.retraction ?? null, reader)}${data.retraction === undefined ? '' : html`<p><a href="${to(`/changes/${data.retraction.change}`)}">${words.change.alert}</a></p>`}
<p class="facts">${dotted([html`${severityTag(change.severity, reader)} ${words.kinds[change.kind]}`, ...whereabouts(event, reader, index)])}</p>
<p><a href="${safeLink(links.official)}" rel="noopener noreferrer">${mail.page}</a></p>
${relatedList(event, later, reader)}${factList(data, reader)}<h2>${mail.official}</h2>
${redlines(edits, language, reader)}
${wrongForm(change.id, reader)}
<h2>${words.change.evidence}</h2>
<dl>
<dt>${words.change.detected}</dt><dd>${shownTime(time, reader, source)}</dd>
${proof(words.change.before, evidence.before, data, reader)}${proof(words.change.after, evidence.after, data, reader)}
<dt>${words.change.last}</dt><dd>${lastReadAt === null ? words.change.never : shownTime(lastReadAt, reader, source)}</dd>
<dt>${words.change.confidence}</dt><dd>${words.change.certainty[change.confidence]}</dd>
<dt>${words.change.program}</dt><dd><a href="/changes/${change.id}.json">${words.change.json}</a></dd>
</dl>`;
}
