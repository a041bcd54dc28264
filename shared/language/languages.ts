import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import { ja } from './ja/index.ts';
import { ko } from './ko/index.ts';
import { type Language, type Tongue, tongues } from './language.ts';
import { zh } from './zh/index.ts';

const languages: Readonly<Record<Tongue, Language>> = { en, zh, de, ja, ko, fr, es };

export const languageOf = (tongue: Tongue): Language => languages[tongue];

const isTongue = (primary: string): primary is Tongue => tongues.some((tongue) => tongue === primary);

/** The reader's language for a BCP 47 tag, or null where there is no reader. */
export function tongueOf(language: string): Tongue | null {
  const primary = language.split('-')[0]?.toLowerCase() ?? '';
  return isTongue(primary) ? primary : null;
}
