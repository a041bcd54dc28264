import type { ChangeFilter } from '../../../shared/find/filter.ts';
import { changeKinds } from '../../../shared/understand/change/changeKind.ts';
import type { CatalogIndex } from '../catalogIndex.ts';
import type { Reader } from '../frame/reader.ts';
import { clean, countryName, nameOf, sayDay } from '../frame/say.ts';
import { sourceTitle } from '../source/sourceState.ts';

/** A heading says so many of the things that are chosen; the form has the others. */
const mostNamed = 4;

/** What a list of changes is called: that of all, or one that says by what it is filtered. */
export function filterTitle(
  filter: ChangeFilter,
  reader: Reader,
  { programmes, sources, authorities }: CatalogIndex,
): string {
  const { words, mail, told } = reader;
  const dayOf = (time: string): string => sayDay(time.slice(0, 10), reader);
  const { search, since, until } = filter;
  const parts = [
    ...(search === undefined ? [] : [told.quoted(clean(search))]),
    ...(filter.jurisdictions ?? []).map((code) => countryName(code, reader)),
    ...(filter.destinations ?? []).map((code) => words.timeline.about(countryName(code, reader))),
    ...(filter.programmes ?? []).map((id) => nameOf(programmes.get(id)?.name ?? {}, id, reader)),
    ...(filter.authorities ?? []).map((id) => nameOf(authorities.get(id)?.name ?? {}, id, reader)),
    ...(filter.sources ?? []).flatMap((id) => sources.get(id) ?? []).map((source) => sourceTitle(source, reader)),
    ...(filter.severities ?? []).map((one) => mail.severities[one]),
    ...changeKinds.filter((one) => filter.kinds?.includes(one)).map((one) => words.kinds[one]),
    ...(since === undefined && until === undefined
      ? []
      : [`${since === undefined ? '' : dayOf(since)} – ${until === undefined ? '' : dayOf(until)}`.trim()]),
  ];
  if (parts.length === 0) return words.timeline.title;
  const left = parts.length - mostNamed;
  const more = left > 0 ? `${told.list}${words.places.more(left)}` : '';
  return `${words.menu.timeline}${told.colon}${parts.slice(0, mostNamed).join(told.list)}${more}`;
}
