import type { OutageEvent } from '../event.ts';
import { harmless } from '../harmless.ts';
import { type Email, subjectOf, wrap } from './plainText.ts';
import { sayOperators } from './sayTime.ts';

/** Sources that a mail names; the site's page of sources has all. */
const mostNamed = 40;

const headings = {
  network: 'Many sources silent',
  jurisdiction: 'Many sources silent',
  host: 'Source failing',
} as const;

/** Runbook headings of a source alone, by what is wrong with it. */
function headingOf({ cause, sources }: OutageEvent['data']): string {
  if (cause.kind !== 'source') return headings[cause.kind];
  switch (sources[0]?.verdict) {
    case 'blocked':
      return 'Source blocked';
    case 'empty':
    case 'shell':
    case 'suspect':
      return 'Source drifted';
    case 'silent':
      return 'Source silent';
    default:
      return 'Source failing';
  }
}

/** The mail that operators get when sources fail for one cause, or are read again. */
export function renderOutage({ type, data }: OutageEvent): Email {
  const { cause, says, seen, likely, since, sources, count } = data;
  const isOver = type === 'dev.visawire.sources.recovered.v1';
  const what = cause.kind === 'source' ? (cause.name ?? says) : says;
  const failing = sources.filter(({ isReadAgain }) => !isReadAgain);
  const named = (isOver ? failing : sources).slice(0, mostNamed).map(({ id, reason, lastReadAt }) => {
    const why = reason === null || cause.kind === 'source' ? '' : `: ${reason}`;
    const last = lastReadAt === null ? 'never read' : `last read on ${sayOperators(lastReadAt)}`;
    return wrap(harmless(`${id}${why}${isOver ? '' : `; ${last}`}`), '  - ', '    ');
  });
  const left = (isOver ? failing.length : count) - named.length;
  const body = isOver
    ? [
        wrap(`Read again: ${what}. The trouble began on ${sayOperators(since)}.`),
        '',
        wrap('What changed in the meantime is told as usual.'),
        ...(failing.length === 0
          ? []
          : ['', 'Not read again yet; the page of sources shows how they stand:', ...named]),
      ]
    : [
        wrap(`Not read since ${sayOperators(since)}: ${what}.`),
        '',
        wrap(harmless(seen), 'Seen:    ', ' '.repeat(9)),
        wrap(harmless(likely), 'Likely:  ', ' '.repeat(9)),
        '',
        ...named,
        '',
        wrap(
          `What to do: the heading “${headingOf(data)}” in infra/runbook.md. You get one more mail when it is over.`,
        ),
      ];
  return {
    subject: subjectOf(isOver ? '[Visawire] read again:' : '[Visawire] not read:', what),
    body: `${[...body, ...(left > 0 ? [`  and ${left} more`] : [])].join('\n')}\n`,
  };
}
