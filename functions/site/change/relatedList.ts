import { html } from 'hono/html';
import { isNoticeEvent, type NoticeEvent } from '../../../shared/alert/event.ts';
import { sayMember } from '../../../shared/alert/mail/sayGroup.ts';
import { sayRelations } from '../../../shared/alert/mail/sayRelations.ts';
import { noticeLanguage } from '../../../shared/relate/noticeLanguage.ts';
import type { RecordedChange } from '../../adapters/dynamodb/changeStore.ts';
import type { Reader } from '../frame/reader.ts';
import { clean, type Html, inTongue, nameOf, shownTime } from '../frame/say.ts';

/** What a later change has to do with an earlier one. */
function sayLater({ data }: NoticeEvent, id: string, reader: Reader): string {
  const { relations, change, source, retraction } = data;
  const { since } = reader.words.change;
  if (retraction?.change === id) return since.retracted;
  const by = nameOf(source.authority.name, source.authority.id, reader);
  if (relations.translationOf === id) return since.translated(by);
  if (relations.corrects === id) return since.corrected(by);
  if (relations.supersedes === id) return since.replaced(by);
  if (relations.reverts === id) return since.undone;
  return change.rule === 'SAME-EDIT' ? since.same : since.announced(by);
}

/** What a change has to do with others: those before it, as it says itself, and those that came since. */
export function relatedList({ id, data }: NoticeEvent, later: readonly RecordedChange[], reader: Reader): Html {
  const { language, words, told, to } = reader;
  const before = sayRelations(data, language).map(({ text, change }) =>
    change === null
      ? html`<li>${clean(text)}</li>`
      : html`<li><a href="${to(`/changes/${change}`)}" dir="auto">${clean(text)}</a></li>`,
  );
  const since = later
    .map(({ event }) => event)
    .filter(isNoticeEvent)
    .map((event) => {
      const { notice, source } = event.data;
      const number = notice.number === null ? '' : told.bracketed(clean(notice.number));
      return html`<li>${sayLater(event, id, reader)}${told.colon}<a href="${to(`/changes/${event.id}`)}">${inTongue(notice.title, noticeLanguage(event.data))}</a>${number}${told.comma}${shownTime(event.time, reader, source)}</li>`;
    });
  const related =
    before.length + since.length === 0 ? html`` : html`<h2>${words.change.related}</h2><ul>${before}${since}</ul>`;
  const members = (data.group.members ?? [])
    .map((one) => ({ name: sayMember(one, language), change: one.change }))
    .toSorted((one, other) => one.name.localeCompare(other.name, language))
    .map(({ name, change }) => html`<li><a href="${to(`/changes/${change}`)}" dir="auto">${clean(name)}</a></li>`);
  return members.length === 0 ? related : html`<h2>${words.change.members}</h2><ul>${members}</ul>${related}`;
}
