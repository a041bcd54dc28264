import { type Coverage, sayStatuses } from '../../shared/catalog/coverage.ts';

/** Sources by jurisdiction with what is known of them, then the programmes that one failing site would leave unwatched. */
export function renderCoverage({ jurisdictions, programmes }: Coverage): string[] {
  const gaps = programmes.flatMap(({ programme, gap, why }) =>
    gap === null ? [] : [`${programme}  ${gap}`, ...(why === null ? [] : [`    ${why}`])],
  );
  const count = programmes.filter(({ gap }) => gap !== null).length;
  return [
    ...jurisdictions.map(
      ({ jurisdiction, sources, statuses }) =>
        `${jurisdiction}  ${String(sources).padStart(4)}  ${sayStatuses(statuses)}`,
    ),
    '',
    `${count} of ${programmes.length} programmes with a gap`,
    ...gaps,
  ];
}
