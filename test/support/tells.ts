import { readFacts } from '../../shared/understand/readFacts.ts';

/** What is read of one paragraph: each fact as its type and value, `processing_time P6W–P8W`, in the order of the alphabet. */
export function tells(text: string, language: string, jurisdiction: string): string[] {
  const { facts } = readFacts(
    { title: '', publishedOn: null, blocks: [{ kind: 'paragraph', path: [], text }] },
    { language, jurisdiction, timezone: 'UTC', programmes: [], now: '2026-06-10T06:00:00Z' },
  );
  return facts
    .map(({ type, value }) => `${type} ${value?.value ?? ''}${value?.high === undefined ? '' : `–${value.high}`}`)
    .sort();
}
