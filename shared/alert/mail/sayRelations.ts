import { mailIn } from '../../language/told/mail.ts';
import type { Spoken } from '../../language/told/spoken.ts';
import { toldIn } from '../../language/told/told.ts';
import type { ToldWords } from '../../language/told/toldWords.ts';
import { sayDate } from '../../understand/headline/sayValue.ts';
import type { ChangeData } from '../event.ts';
import { inLanguage } from './inLanguage.ts';
import { sayDisagreement } from './sayDisagreement.ts';

/** One thing that a change has to do with another. */
export interface Related {
  readonly text: string;
  /** The other change, where it is recorded. */
  readonly change: string | null;
}

type Announced = NonNullable<ChangeData['announcements']>[number];

/** A day and the number, or where it was printed, of what an authority announced. */
function nameOf(
  { authority, number, citation, publishedOn, announcedAt }: Announced,
  language: Spoken,
  told: ToldWords,
): string {
  const named = [...new Set([number, citation].filter((part) => part !== null))];
  const day = sayDate({ value: (publishedOn ?? announcedAt).slice(0, 10), zone: null }, told);
  const name = inLanguage(authority.name, language, authority.id);
  return `${name}${told.bracketed([...named, day].join(told.comma))}`;
}

/** What a change has to do with others, as it was known when it was recorded; nothing for most. */
export function sayRelations(data: ChangeData, language: Spoken): Related[] {
  const { change, relations, announcements = [], disagreements = [], source, group } = data;
  const told = toldIn(language, source.jurisdiction);
  const words = mailIn[language].relations;
  const others = announcements.filter((one) => one.change !== change.id);
  const isListed = (id: string): boolean => others.some((one) => one.change === id);
  return [
    ...others.map((one) => {
      const say = one.change === relations.translationOf ? words.translates : words.announced;
      return { text: say(nameOf(one, language, told)), change: one.change };
    }),
    // A follow-up names the pages itself.
    ...(change.rule === 'SAME-EDIT' && group.members === undefined ? relations.sameEventAs : [])
      .filter((id) => !isListed(id))
      .map((id) => ({ text: words.sameEdit, change: id })),
    ...(relations.correctsNumber === undefined
      ? []
      : [{ text: words.corrects(relations.correctsNumber), change: relations.corrects }]),
    ...(relations.supersedesNumber === undefined
      ? []
      : [{ text: words.supersedes(relations.supersedesNumber), change: relations.supersedes }]),
    ...(relations.reverts === null ? [] : [{ text: words.reverts, change: relations.reverts }]),
    ...disagreements.map((one) => ({
      text: words.disagrees(sayDisagreement(data, one, language)),
      change: one.there.change,
    })),
  ];
}
