import type { Source } from '../../catalog/catalog.ts';
import { envelope } from '../../relate/envelope.ts';
import { eventId } from '../../relate/eventId.ts';
import type { OutageEvent, SourceEvent } from '../event.ts';
import type { Open } from './operations.ts';

/** Sources that a message names; the site's page of sources has all. */
const mostNamed = 200;

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function likelyOf({ kind, name }: Open, events: readonly SourceEvent[]): string {
  switch (kind) {
    case 'network':
      return 'our own network: unrelated sites of several countries can’t be reached; check our way out (NAT, DNS, firewall) first';
    case 'jurisdiction':
      return `our addresses are blocked there, or the sites of ${name} have trouble; try from another network`;
    case 'host':
    case 'source':
      return events[0]?.data.episode.likely ?? '';
  }
}

/** What is said of most of them. */
function seenOf(events: readonly SourceEvent[]): string {
  const seen = [...Map.groupBy(events, ({ data }) => `${data.episode.rule}: ${data.episode.seen}`)];
  const [most] = seen.toSorted(([, one], [, other]) => other.length - one.length);
  return most === undefined ? '' : `${most[0]}${seen.length === 1 ? '' : `, and ${seen.length - 1} more`}`;
}

/** One message to operators for all sources that fail for one cause, or that it is over. */
export function outageEvent(
  what: 'failing' | 'recovered',
  open: Open,
  events: readonly SourceEvent[],
  sources: readonly Source[],
  now: Date,
): OutageEvent {
  const { kind, name, since, recovered } = open;
  const failing = Object.keys(open.failing);
  const told = new Map(events.map((event) => [event.subject, event.data.episode]));
  const ids = what === 'failing' ? failing : [...recovered, ...failing];
  const hosts = new Set(sources.filter(({ id }) => ids.includes(id)).map(({ url }) => new URL(url).host));
  const place = { network: '', jurisdiction: ` of ${name}`, host: ` of ${name}`, source: '' }[kind];
  const says = `${plural(ids.length, 'source')}${place}${kind === 'host' || kind === 'source' ? '' : ` on ${plural(hosts.size, 'host')}`}`;
  return {
    ...envelope({
      id: what === 'failing' ? open.id : eventId([open.id, 'recovered', [...recovered].sort()]),
      source: kind === 'source' ? `/sources/${name}` : '/sources',
      subject: kind === 'source' ? name : `outage-${open.id}`,
      time: now.toISOString(),
    }),
    type: `dev.visawire.sources.${what}.v1`,
    data: {
      outage: open.id,
      cause: { kind, name: name === '' ? null : name },
      says,
      seen: seenOf(events),
      likely: likelyOf(open, events),
      since,
      sources: ids.slice(0, mostNamed).map((id) => {
        const episode = told.get(id);
        return {
          id,
          isReadAgain: recovered.includes(id),
          verdict: episode?.verdict ?? null,
          reason: episode === undefined ? null : `${episode.rule}: ${episode.seen}`,
          lastReadAt: episode?.lastReadAt ?? null,
        };
      }),
      count: ids.length,
    },
  };
}
