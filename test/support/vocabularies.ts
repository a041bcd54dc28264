import { tongues } from '../../shared/language/language.ts';
import { loadVocabularies } from '../../shared/language/vocabulary.ts';

/** Before each file of tests: what a check loads when something changed. */
await loadVocabularies(tongues);
