import { inLanguage } from '../../../shared/alert/mail/inLanguage.ts';
import { toldIn } from '../../../shared/language/told/told.ts';
import type { StatedDay } from '../../../shared/programmes/datesAhead.ts';
import { sayWhat } from '../../../shared/programmes/sayWhat.ts';
import type { CatalogIndex } from '../catalogIndex.ts';
import type { Reader } from '../frame/reader.ts';
import { clean, nameOf } from '../frame/say.ts';

/** What a stated day is about: its programme where it is of one, else what readers know the page by, else the notice's title. */
function subjectOf({ by, facts }: StatedDay, reader: Reader, { programmes }: CatalogIndex): string {
  const own = new Set(
    facts.map(({ programme }) => programme ?? (by.programmes.length === 1 ? by.programmes[0] : null)),
  );
  const [only] = own;
  const programme = own.size === 1 && only != null ? programmes.get(only) : undefined;
  if (programme !== undefined) return nameOf(programme.name, programme.id, reader);
  return by.head === undefined ? clean(by.notice.title) : inLanguage(by.head, reader.language, by.notice.title);
}

/**
 * A stated day for people: what it is about, and what begins or ends then; empty where only the official words say that. Of many
 * names the first, a few unless it is said how many. */
export function sayStatedDay(day: StatedDay, reader: Reader, index: CatalogIndex, shownNames?: number) {
  const told = toldIn(reader.language, day.by.source.jurisdiction);
  return { subject: subjectOf(day, reader, index), what: clean(sayWhat(day.facts, told, shownNames)) };
}
