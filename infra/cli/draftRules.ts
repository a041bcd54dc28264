import type { Capture } from '../../shared/capture/capture.ts';
import { decode } from '../../shared/capture/decode.ts';
import { listingSchema, type Source } from '../../shared/catalog/catalog.ts';
import { guessSource } from './guessSource.ts';
import { suggestListing } from './suggest.ts';

/** A source with the rules that `preview` would draft from a capture, where it is a listing or an API without any. */
export function withDraftedRules(source: Source, capture: Capture): Source {
  if (source.kind === 'api' && source.api === undefined) {
    const guessed = guessSource({ ...source, kind: 'page' }, capture);
    return guessed.kind === 'api' ? guessed : source;
  }
  if (source.kind !== 'listing' || source.listing !== undefined) return source;
  const { text } = decode(capture.body, capture.headers['content-type'], source);
  const found = suggestListing(text, capture.finalUrl);
  return found === null
    ? source
    : { ...source, listing: listingSchema.parse({ item: found.item, match: found.match }) };
}
