import type { Source } from '../../../shared/catalog/catalog.ts';
import type { Snapshot } from '../../../shared/extract/notice.ts';
import { tongues } from '../../../shared/language/language.ts';
import { loadVocabularies } from '../../../shared/language/vocabulary.ts';

/** The languages that a reading may have to be understood in; a list may hold notices of any. */
function languagesIn(snapshot: Snapshot, source: Source): readonly string[] {
  return snapshot.kind === 'notice' ? ['en', source.language, snapshot.notice.language] : tongues;
}

/** The readers of facts with the words that a reading needs: most checks find nothing new and load neither. */
export async function loadUnderstanding(snapshot: Snapshot, source: Source) {
  const [understand] = await Promise.all([
    import('../../../shared/understand/change/changedFacts.ts'),
    loadVocabularies(languagesIn(snapshot, source)),
  ]);
  return understand;
}
