import { html } from 'hono/html';
import type { Evidence, NoticeEvent } from '../../shared/alert/event.ts';
import { toldIn } from '../../shared/language/told/told.ts';
import { noticeLanguage } from '../../shared/relate/noticeLanguage.ts';
import type { Quote } from '../../shared/understand/fact.ts';
import { byWeight } from '../../shared/understand/headline/factOrder.ts';
import { sayFact } from '../../shared/understand/headline/sayFact.ts';
import type { RecordedChange } from '../adapters/dynamodb/changeStore.ts';
import { clean, type Html, safeLink, shownTime } from './layout.ts';
import { redlines } from './redline.ts';
import { relatedList } from './relatedList.ts';
import { nameOf, takenBack } from './timeline.ts';

const english = toldIn('en');

function proof(label: string, evidence: Evidence | null): Html {
  if (evidence === null) return html``;
  return html`<dt>${label}</dt><dd>${shownTime(evidence.capturedAt)}<br><code>sha256 ${evidence.sha256}</code><br><code>${evidence.warc}</code></dd>`;
}

/** The facts that differ, in words, each with the official ones it stands in. */
function factList({ facts, unread = [], ...data }: NoticeEvent['data']): Html {
  if (facts.length === 0 && unread.length === 0) return html``;
  const language = noticeLanguage(data);
  const quoted = (given: Quote | null): Html =>
    given === null ? html`` : html`<q lang="${language}" dir="auto">${clean(given.exact)}</q> `;
  const told = byWeight(facts).map(
    (fact) =>
      html`<li>${clean(sayFact(fact, english))}<br><span class="facts">${quoted(fact.quote.before)}${quoted(fact.quote.after)}${fact.scope === null ? '' : html`<span lang="${language}">[${clean(fact.scope)}]</span>`}</span></li>`,
  );
  const doubts = unread.map(
    ({ quote, reason }) =>
      html`<li>${quoted(quote)}<span class="facts">not taken as a fact: ${clean(reason)}</span></li>`,
  );
  return html`<h2>What changed</h2><ul>${told}${doubts}</ul>`;
}

/** One change: the redline with the official words, where they stand, and the evidence. */
export function changePage(
  event: NoticeEvent,
  lastReadAt: string | null,
  later: readonly RecordedChange[],
  retraction: RecordedChange['retraction'] = null,
): Html {
  const { data, time } = event;
  const { change, source, notice, programmes, summary, edits, evidence, links } = data;
  const language = noticeLanguage(data);
  return html`<h1 dir="auto" lang="${language}">${clean(notice.title)}</h1>
<p class="lead" dir="auto">${clean(summary['en'] ?? '')}</p>
${takenBack(retraction ?? data.retraction ?? null)}${data.retraction === undefined ? '' : html`<p><a href="/changes/${data.retraction.change}">The alert</a></p>`}
<p class="facts"><span class="severity ${change.severity}">${change.severity}</span> · ${change.kind} · ${source.jurisdiction} · ${nameOf(source.authority.name, source.authority.id)}${programmes.length > 0 ? ` · ${clean(programmes.join(', '))}` : ''}</p>
<p><a href="${safeLink(links.official)}" rel="noopener noreferrer">Official page</a></p>
${relatedList(event, later)}${factList(data)}<h2>In the official words</h2>
${redlines(edits, language)}
<h2 id="wrong">Is this wrong?</h2>
<p>Compare it with the official page above. If what is said here does not hold, write to whoever runs this service, with the address of this page.</p>
<h2>Evidence</h2>
<dl>
<dt>Detected</dt><dd>${shownTime(time)}</dd>
${proof('Before', evidence.before)}${proof('After', evidence.after)}
<dt>Source last read</dt><dd>${lastReadAt === null ? 'not since' : shownTime(lastReadAt)}</dd>
<dt>Rule</dt><dd><code>${change.rule}</code>, confidence ${change.confidence}</dd>
<dt>For programs</dt><dd><a href="/changes/${change.id}.json">the event as JSON</a></dd>
</dl>`;
}
