import type { Spoken } from '../../language/told/spoken.ts';
import { harmless } from '../harmless.ts';

/** A name in a language; in English where it has none. */
export const inLanguage = (names: Readonly<Record<string, string>>, language: Spoken, id: string): string =>
  harmless(names[language] ?? names['en'] ?? Object.values(names)[0] ?? id);
