import { sayLabel } from '../understand/sayFact.ts';
import { type Said, type Spoken, sayValue } from '../understand/sayValue.ts';
import type { ChangeData } from './event.ts';

/** One thing that a change has to do with another. */
export interface Related {
  readonly text: string;
  /** The other change, where it is recorded. */
  readonly change: string | null;
}

type Announced = NonNullable<ChangeData['announcements']>[number];
type Disagreement = NonNullable<ChangeData['disagreements']>[number];
type Phrase = Readonly<Record<Spoken, (name: string) => string>>;

const announced: Phrase = {
  en: (name) => `Also announced by ${name}`,
  'zh-Hans': (name) => `同一事项另由${name}公布`,
  'zh-Hant': (name) => `同一事項另由${name}公布`,
};
const translates: Phrase = {
  en: (name) => `A translation of what was announced by ${name}`,
  'zh-Hans': (name) => `${name}所公布内容的译文`,
  'zh-Hant': (name) => `${name}所公布內容的譯文`,
};
const corrects: Phrase = {
  en: (name) => `Corrects ${name}`,
  'zh-Hans': (name) => `更正${name}`,
  'zh-Hant': (name) => `更正${name}`,
};
const supersedes: Phrase = {
  en: (name) => `Takes the place of ${name}`,
  'zh-Hans': (name) => `取代${name}`,
  'zh-Hant': (name) => `取代${name}`,
};
const reverts: Said = {
  en: 'Takes back an earlier change',
  'zh-Hans': '撤回此前的变更',
  'zh-Hant': '撤回此前的變更',
};
const sameEdit: Said = {
  en: 'The same edit as on a page told before',
  'zh-Hans': '与此前通报的页面修改相同',
  'zh-Hant': '與此前通報的頁面修改相同',
};

/** A day and the number, or where it was printed, of what an authority announced. */
function nameOf({ authority, number, citation, publishedOn, announcedAt }: Announced, language: Spoken): string {
  const name = authority.name[language] ?? authority.name['en'] ?? Object.values(authority.name)[0] ?? authority.id;
  const named = [...new Set([number, citation].filter((part) => part !== null))];
  const details = [...named, (publishedOn ?? announcedAt).slice(0, 10)].join(language === 'en' ? ', ' : '，');
  return language === 'en' ? `${name} (${details})` : `${name}（${details}）`;
}

/** What two announcements of one event state each in its own way: `stay: 15 days, where an authority says 30 days`. */
export function sayDisagreement(
  data: ChangeData,
  { type, qualifier, here, there, prevails }: Disagreement,
  language: Spoken,
): string {
  const other = data.announcements?.find(({ change }) => change === there.change)?.authority;
  const name = other?.name[language] ?? other?.name['en'] ?? there.authority;
  const label = sayLabel(type, qualifier, language);
  const [own, theirs] = [sayValue(here.value, language), sayValue(there.value, language)];
  const weighs = prevails === 'there';
  switch (language) {
    case 'en':
      return `${label}: ${own} here, ${theirs} according to ${name}${weighs ? ', whose word weighs more' : ''}`;
    case 'zh-Hans':
      return `${label}：此处为${own}，${name}为${theirs}${weighs ? '（以后者为准）' : ''}`;
    case 'zh-Hant':
      return `${label}：此處為${own}，${name}為${theirs}${weighs ? '（以後者為準）' : ''}`;
  }
}

const disagrees: Phrase = {
  en: (what) => `Disagrees with an earlier announcement: ${what}`,
  'zh-Hans': (what) => `与此前公布的内容不一致：${what}`,
  'zh-Hant': (what) => `與此前公布的內容不一致：${what}`,
};

/** What a change has to do with others, as it was known when it was recorded; nothing for most. */
export function sayRelations(data: ChangeData, language: Spoken): Related[] {
  const { change, relations, announcements = [], disagreements = [] } = data;
  const others = announcements.filter((one) => one.change !== change.id);
  const isListed = (id: string): boolean => others.some((one) => one.change === id);
  return [
    ...others.map((one) => ({
      text: (one.change === relations.translationOf ? translates : announced)[language](nameOf(one, language)),
      change: one.change,
    })),
    ...(change.rule === 'SAME-EDIT' ? relations.sameEventAs : [])
      .filter((id) => !isListed(id))
      .map((id) => ({ text: sameEdit[language], change: id })),
    ...(relations.correctsNumber === undefined
      ? []
      : [{ text: corrects[language](relations.correctsNumber), change: relations.corrects }]),
    ...(relations.supersedesNumber === undefined
      ? []
      : [{ text: supersedes[language](relations.supersedesNumber), change: relations.supersedes }]),
    ...(relations.reverts === null ? [] : [{ text: reverts[language], change: relations.reverts }]),
    ...disagreements.map((one) => ({
      text: disagrees[language](sayDisagreement(data, one, language)),
      change: one.there.change,
    })),
  ];
}
