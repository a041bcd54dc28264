import type { NoticeEvent } from '../../../shared/alert/event.ts';
import type { Capture } from '../../../shared/capture/capture.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import type { Snapshot } from '../../../shared/extract/notice.ts';
import type { Head } from '../../adapters/dynamodb/noticeStore.ts';
import type { Circumstances } from './change.ts';
import { movedChange } from './pageChanges.ts';

type Baseline = NonNullable<Head['baseline']>;

/** Places remembered of a source: where several servers answer by turns, each is told once. */
const mostPlaces = 20;

/** Host and path of an address; `www`, a session, a query and the name of an index page make no other place. */
export function placeOf(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host.replace(/^www\./u, '')}${pathname.replace(/;[^/]*/gu, '').replace(/\/(?:index\.\w{2,5})?$/u, '')}`;
}

/** The places at which a source was read, with the one of a capture. */
export const placesOf = (baseline: Pick<Baseline, 'places'> | null, { finalUrl }: Capture): string[] =>
  [...(baseline?.places ?? []).filter((place) => place !== placeOf(finalUrl)), placeOf(finalUrl)].slice(-mostPlaces);

/** The address that was asked for, where a document has editions at addresses of their own. */
export const addressOf = ({ successor }: Source, { url }: Capture): string | undefined =>
  successor === undefined ? undefined : url;

/** Whether what was read before is answered from a place where it never was. */
export const isElsewhere = ({ places }: Pick<Baseline, 'places'>, { finalUrl }: Capture): boolean =>
  places !== undefined && !places.includes(placeOf(finalUrl));

/** The change by which a page came to stand elsewhere with the words it had. */
export function moveOf(snapshot: Snapshot, baseline: Baseline, circumstances: Circumstances): NoticeEvent {
  const { source, finalUrl } = circumstances;
  const { name } = source.authority;
  const title = source.title?.['en'] ?? name['en'] ?? source.id;
  const notice =
    snapshot.kind === 'notice'
      ? snapshot.notice
      : { title, number: null, publishedOn: null, language: source.language };
  return movedChange(notice, baseline.places?.at(-1) ?? source.url, finalUrl, circumstances);
}
