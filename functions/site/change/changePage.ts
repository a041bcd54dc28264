import { html, raw } from 'hono/html';
import type { NoticeEvent } from '../../../shared/alert/event.ts';
import { toldIn } from '../../../shared/language/told/told.ts';
import { noticeLanguage } from '../../../shared/relate/noticeLanguage.ts';
import type { Quote } from '../../../shared/understand/fact.ts';
import { byWeight } from '../../../shared/understand/headline/factOrder.ts';
import { sayFact } from '../../../shared/understand/headline/sayFact.ts';
import type { RecordedChange } from '../../adapters/dynamodb/changeStore.ts';
import type { CatalogIndex } from '../catalogIndex.ts';
import type { Reader } from '../frame/reader.ts';
import { clean, type Html, inTongue, quotation, safeLink, shownTime } from '../frame/say.ts';
import { dotted, lineOf, severityTag, takenBack, whereabouts } from '../timeline/changeEntry.ts';
import { placeOf, redlines, type View, views } from './redline.ts';
import { relatedList } from './relatedList.ts';
import { wrongForm } from './wrongForm.ts';

type Data = NoticeEvent['data'];

/** When one side was read, and where its words are. */
function proof(side: 'before' | 'after', { id, data }: NoticeEvent, { words, to, told }: Reader): Html {
  const evidence = data.evidence[side];
  if (evidence === null) return html``;
  const link = side === 'before' ? words.evidence.readBefore : words.evidence.readAfter;
  return html`<dt>${words.change[side]}</dt><dd>${shownTime(evidence.capturedAt, { told }, data.source)}<br><a href="${to(`/changes/${id}/${side}`)}">${link}</a></dd>`;
}

/** The raw captures as a file, and how to check it. */
const download = ({ id }: NoticeEvent, { words: { evidence: said }, to }: Reader): Html =>
  html`<p><a href="${to(`/changes/${id}.wacz`)}">${said.download}</a><br><span class="facts">${said.opens} <a href="${to('/docs/evidence')}">${said.check}</a></span></p>`;

/** Which of two ways the words are shown in, and the other. */
function viewLinks(id: string, view: View, { words: { evidence: said }, to }: Reader): Html {
  const names = { one: said.oneColumn, side: said.sideBySide };
  return html`<nav class="views" aria-label="${said.view}"><ul>${views.map(
    (one) =>
      html`<li><a href="${to(`/changes/${id}${one === 'side' ? '?view=side' : ''}`)}#words"${one === view ? raw(' aria-current="true"') : ''}>${names[one]}</a></li>`,
  )}</ul></nav>`;
}

/** The facts that differ, in words, each with the official ones it stands in. */
function factList(data: Data, { language: own, words, mail, told: { colon } }: Reader): Html {
  const { facts, unread = [], source } = data;
  if (facts.length === 0 && unread.length === 0) return html``;
  const language = noticeLanguage(data);
  const told = toldIn(own, source.jurisdiction);
  const quoted = (given: Quote | null): Html => {
    if (given === null) return html``;
    const quote = quotation(given.exact, language);
    const at = data.edits.findIndex(({ before, after }) => [after, before].some((text) => text?.includes(given.exact)));
    return at < 0 ? html`${quote} ` : html`<a href="#${placeOf(at)}">${quote}</a> `;
  };
  const said = byWeight(facts).map(
    (fact) =>
      html`<li>${clean(sayFact(fact, told))}<br><span class="facts">${quoted(fact.quote.before)}${fact.quote.before === null || fact.quote.after === null ? '' : '→ '}${quoted(fact.quote.after)}${fact.scope === null ? '' : html`${words.change.onlyFor}${colon}${inTongue(fact.scope, language)}`}</span></li>`,
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
  readonly view: View;
}

/** One change: the redline with the official words, where they stand, and the evidence. */
export function changePage(
  { event, lastReadAt, later, retraction, view }: Shown,
  reader: Reader,
  index: CatalogIndex,
): Html {
  const { data, time } = event;
  const { change, source, notice, edits, links } = data;
  const { words, mail, to } = reader;
  const language = noticeLanguage(data);
  const line = lineOf(event, reader);
  return html`<h1 dir="auto" lang="${line.language}">${line.text}</h1>
<p class="lead" dir="auto" lang="${language}">${clean(notice.title)}</p>
${takenBack(retraction ?? data.retraction ?? null, reader)}${data.retraction === undefined ? '' : html`<p><a href="${to(`/changes/${data.retraction.change}`)}">${words.change.alert}</a></p>`}
<p class="facts">${dotted([severityTag(change.severity, reader), words.kinds[change.kind], ...whereabouts(event, reader, index), shownTime(time, reader, source)])}</p>
<p><a href="${safeLink(links.official)}" rel="noopener noreferrer">${mail.page}</a></p>
${relatedList(event, later, reader)}${factList(data, reader)}<h2 id="words">${mail.official}</h2>
${edits.length === 0 ? '' : viewLinks(event.id, view, reader)}${redlines(edits, { view, language, reader })}
<h2>${words.change.evidence}</h2>
<dl>
<dt>${words.change.detected}</dt><dd>${shownTime(time, reader, source)}</dd>
${proof('before', event, reader)}${proof('after', event, reader)}
<dt>${words.change.last}</dt><dd>${lastReadAt === null ? words.change.never : shownTime(lastReadAt, reader, source)}</dd>
<dt>${words.change.confidence}</dt><dd>${words.change.certainty[change.confidence]}</dd>
<dt>${words.change.program}</dt><dd><a href="/changes/${change.id}.json">${words.change.json}</a></dd>
</dl>
${download(event, reader)}${wrongForm(change.id, reader)}`;
}
