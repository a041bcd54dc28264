import type { Tongue, Vocabulary } from './language.ts';
import { tongueOf } from './languages.ts';

const loaders: Readonly<Record<Tongue, () => Promise<{ readonly vocabulary: Vocabulary }>>> = {
  en: () => import('./en/vocabulary.ts'),
  zh: () => import('./zh/vocabulary.ts'),
  de: () => import('./de/vocabulary.ts'),
  ja: () => import('./ja/vocabulary.ts'),
  ko: () => import('./ko/vocabulary.ts'),
  fr: () => import('./fr/vocabulary.ts'),
  es: () => import('./es/vocabulary.ts'),
};

const loaded = new Map<Tongue, Vocabulary>();

/** Loads the words of some languages, BCP 47; those that nobody reads need none. */
export async function loadVocabularies(languages: Iterable<string>): Promise<void> {
  const asked = new Set([...languages].flatMap((language) => tongueOf(language) ?? []));
  await Promise.all(
    [...asked].map(async (tongue) => {
      if (!loaded.has(tongue)) loaded.set(tongue, (await loaders[tongue]()).vocabulary);
    }),
  );
}

/** The words of a language. @throws RangeError where they were not loaded */
export function vocabularyOf(tongue: Tongue): Vocabulary {
  const vocabulary = loaded.get(tongue);
  if (vocabulary === undefined) throw new RangeError(`the words of ${tongue} are not loaded`);
  return vocabulary;
}
