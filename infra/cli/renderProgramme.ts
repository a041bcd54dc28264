import { harmless } from '../../shared/alert/harmless.ts';
import type { Programme } from '../../shared/catalog/catalog.ts';
import { toldIn } from '../../shared/language/told/told.ts';
import type { ProgrammeRecord, Stated } from '../../shared/programmes/programmeRecord.ts';
import { sayLabel, sayWhole } from '../../shared/understand/headline/sayFact.ts';

const english = toldIn('en');

const label = ({ fact }: Stated): string => sayLabel(fact.type, fact.qualifier, english);
const shownValue = ({ fact }: Stated): string => (fact.value === null ? '-' : sayWhole(fact.value, english));
const sourceOf = ({ by }: Stated): string => `${by.notice.number ?? by.notice.title} (${by.source.id})`;
const indented = (depth: number, text: string): string => `${' '.repeat(depth)}${harmless(text)}`;

/** The record of a programme for a terminal: what holds, with the official words, what is not published, and how it came to be. */
export function renderProgramme({ id, name }: Programme, record: ProgrammeRecord): string[] {
  const { holds, unpublished, history } = record;
  const held = holds.flatMap((one) => {
    const { fact, others } = one;
    return [
      indented(2, `${label(one)}: ${shownValue(one)} (${fact.status}), read so since ${fact.since.slice(0, 10)}`),
      indented(6, `“${fact.quote.exact}” — ${sourceOf(one)}`),
      ...(fact.scope === null ? [] : [indented(6, `limited: ${fact.scope}`)]),
      ...others.map((other) => indented(6, `otherwise ${shownValue(other)} — ${sourceOf(other)}`)),
    ];
  });
  const turns = history.map(({ at, type, qualifier, op, before, after }) => {
    const [was, is] = [before, after].map((value) => (value === null ? '-' : sayWhole(value, english)));
    return indented(4, `${at.slice(0, 10)}  ${op} ${sayLabel(type, qualifier, english)}: ${was} → ${is}`);
  });
  return [
    `${id}  ${name['en'] ?? ''}`.trimEnd(),
    ...held,
    ...unpublished.map((one) => indented(2, `${label(one)}: not published — ${sourceOf(one)}`)),
    ...(holds.length + unpublished.length === 0 ? ['  no notice that was read states anything of it'] : []),
    ...(turns.length === 0 ? [] : ['  History, newest first', ...turns]),
  ];
}
