import { mailIn } from '../../language/told/mail.ts';
import type { Spoken } from '../../language/told/spoken.ts';
import { toldIn } from '../../language/told/told.ts';
import type { ChangeData } from '../event.ts';

type Member = NonNullable<ChangeData['group']['members']>[number];

/** What a reader knows a page by. */
export const sayMember = ({ name, source }: Member, language: Spoken): string =>
  name[language] ?? name['en'] ?? Object.values(name)[0] ?? source;

/** The pages that a follow-up tells of and those that were told before, beside the one that it shows; null where there are none. */
export function sayMembers({ group, source }: ChangeData, language: Spoken): string | null {
  const { members = [], earlier = [] } = group;
  const others = [...members, ...earlier].filter((one) => one.source !== source.id);
  if (others.length === 0) return null;
  const names = others
    .map((one) => sayMember(one, language))
    .toSorted((one, other) => one.localeCompare(other, language));
  return mailIn[language].members(names.join(toldIn(language).list));
}
