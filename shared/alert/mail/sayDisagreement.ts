import type { Spoken } from '../../language/told/spoken.ts';
import { toldIn } from '../../language/told/told.ts';
import { sayLabel } from '../../understand/headline/sayFact.ts';
import { sayValue } from '../../understand/headline/sayValue.ts';
import type { ChangeData } from '../event.ts';
import { inLanguage } from './inLanguage.ts';

type Disagreement = NonNullable<ChangeData['disagreements']>[number];

/** What two announcements of one event state each in its own way: `stay: 15 days here, 30 days according to an authority`. */
export function sayDisagreement(
  data: ChangeData,
  { type, qualifier, here, there, prevails }: Disagreement,
  language: Spoken,
): string {
  const told = toldIn(language, data.source.jurisdiction);
  const other = data.announcements?.find(({ change }) => change === there.change)?.authority;
  const name = inLanguage(other?.name ?? {}, language, there.authority);
  const [own, theirs] = [sayValue(here.value, told), sayValue(there.value, told)];
  const said = `${told.here(own)}${told.comma}${told.accordingTo(theirs, name)}`;
  return `${told.ops.add(sayLabel(type, qualifier, told), said)}${prevails === 'there' ? told.weighsMore : ''}`;
}
