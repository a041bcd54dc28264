import { html } from 'hono/html';
import { isNoticeEvent, type NoticeEvent } from '../../shared/alert/event.ts';
import { sayMember } from '../../shared/alert/mail/sayGroup.ts';
import { sayRelations } from '../../shared/alert/mail/sayRelations.ts';
import type { RecordedChange } from '../adapters/dynamodb/changeStore.ts';
import { clean, type Html, shownTime } from './layout.ts';
import { nameOf } from './timeline.ts';

/** What a later change has to do with an earlier one. */
function sayLater({ data }: NoticeEvent, id: string): string {
  const { relations, change, source, retraction } = data;
  if (retraction?.change === id) return 'Taken back as wrong';
  const by = nameOf(source.authority.name, source.authority.id);
  if (relations.translationOf === id) return `Translated by ${by}`;
  if (relations.corrects === id) return `Corrected by ${by}`;
  if (relations.supersedes === id) return `Replaced by ${by}`;
  if (relations.reverts === id) return 'Undone';
  return change.rule === 'SAME-EDIT' ? 'The same edit' : `Also announced by ${by}`;
}

/** What a change has to do with others: those before it, as it says itself, and those that came since. */
export function relatedList({ id, data }: NoticeEvent, later: readonly RecordedChange[]): Html {
  const before = sayRelations(data, 'en').map(({ text, change }) =>
    change === null
      ? html`<li>${clean(text)}</li>`
      : html`<li><a href="/changes/${change}" dir="auto">${clean(text)}</a></li>`,
  );
  const since = later
    .map(({ event }) => event)
    .filter(isNoticeEvent)
    .map((event) => {
      const { title, number } = event.data.notice;
      return html`<li>${sayLater(event, id)}: <a href="/changes/${event.id}" dir="auto">${clean(title)}</a>${number === null ? '' : ` (${clean(number)})`}, ${shownTime(event.time)}</li>`;
    });
  const related = before.length + since.length === 0 ? html`` : html`<h2>Related</h2><ul>${before}${since}</ul>`;
  const members = (data.group.members ?? [])
    .map((one) => ({ name: sayMember(one, 'en'), change: one.change }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
    .map(({ name, change }) => html`<li><a href="/changes/${change}" dir="auto">${clean(name)}</a></li>`);
  return members.length === 0 ? related : html`<h2>Pages with this news</h2><ul>${members}</ul>${related}`;
}
