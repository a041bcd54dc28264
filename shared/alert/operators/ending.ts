import type { Source } from '../../catalog/catalog.ts';
import { sourceReference } from '../../catalog/sourceReference.ts';
import { dayIn } from '../../language/dates/zones.ts';
import { toldIn } from '../../language/told/told.ts';
import { envelope } from '../../relate/envelope.ts';
import { eventId } from '../../relate/eventId.ts';
import { sayDate } from '../../understand/headline/sayValue.ts';
import type { SourceEvent } from '../event.ts';

/** Offices publish a year's edition some weeks before it begins. */
const warnedDays = 30;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * That a source's document ends soon, or has ended, and no other edition took its place; null while there is time. `address` is where
 * it was read last, where it has editions. Told once before its last day, and once behind it.
 */
export function endingOf(
  source: Source,
  { address, lastReadAt }: { readonly address: string | undefined; readonly lastReadAt: string | null },
  now: Date,
): SourceEvent | null {
  const { id, ends, timezone, url, successor } = source;
  if (ends === undefined || (address !== undefined && address !== url)) return null;
  const days = Math.round((Date.parse(ends) - Date.parse(dayIn(timezone, now))) / dayMs);
  if (days > warnedDays) return null;
  const isOver = days < 0;
  const when = days === 0 ? 'today' : days === 1 ? 'in 1 day' : `in ${days} days`;
  return {
    ...envelope({
      id: eventId([id, 'ending', ends, isOver ? 'over' : 'soon']),
      source: `/sources/${id}`,
      subject: id,
      time: now.toISOString(),
    }),
    type: 'dev.visawire.source.ending.v1',
    data: {
      source: sourceReference(source),
      episode: {
        verdict: 'document',
        rule: isOver ? 'ENDED' : 'ENDS-SOON',
        seen: `its document ${isOver ? 'ended' : 'ends'} on ${sayDate({ value: ends, zone: null }, toldIn('en'))}${isOver ? '' : `, ${when}`}, and no other edition has taken its place`,
        likely:
          successor === undefined
            ? 'the next edition will have another address: add `successor`, or correct `url` and `ends`'
            : 'the next edition is not out, or not named as `successor` expects; look for it, and correct `successor` or `ends`',
        since: now.toISOString(),
        checks: 0,
        lastReadAt,
      },
    },
  };
}
