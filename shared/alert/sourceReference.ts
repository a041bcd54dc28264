import type { Source } from '../catalog/catalog.ts';
import type { SourceReference } from './event.ts';

/** A source as events name it. */
export function sourceReference(source: Source, finalUrl: string = source.url): SourceReference {
  const { id, url, language, authority } = source;
  const { id: office, name, rank, jurisdiction } = authority;
  return { id, url, finalUrl, language, jurisdiction, authority: { id: office, name, rank } };
}
