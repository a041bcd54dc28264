import { tongueOf } from '../../language/languages.ts';
import { countryNamed } from '../../language/names/countries.ts';
import { fold } from '../../language/numbers/folded.ts';
import { vocabularyOf } from '../../language/vocabulary.ts';

/** What parts a title: `Entry requirements: Poland`, `Conseils aux voyageurs : Gabon`, `Travel advice – Kenya`. */
const parting = /\s*[:：|·–—]\s*|\s+-\s+/u;

/** The country of a title of travel advice in one language, or null: `Entry requirements: Poland`, `Reiseinformation Türkei`. */
function named(title: string, language: string): string | null {
  const tongue = tongueOf(language);
  if (tongue === null) return null;
  const text = fold(title).text.trim();
  const advice = vocabularyOf(tongue).phrases.adviceTitle ?? [];
  for (const source of advice) {
    const rest = text.replace(new RegExp(source, 'iu'), ' ');
    if (rest === text) continue;
    const parts = rest.split(parting).map((part) => part.trim());
    const [country] = parts.flatMap((part) => (part === '' ? [] : (countryNamed(part, tongue) ?? [])));
    if (country !== undefined) return country;
  }
  return null;
}

/** What is known of a page before it is read. */
export interface Titled {
  /** As the catalog says, ISO 3166-1; undefined where it says nothing. */
  readonly destination?: string | undefined;
  /** The source's title by language. */
  readonly title?: Readonly<Record<string, string>> | undefined;
  /** Whose rules the publisher makes. */
  readonly jurisdiction: string;
}

/**
 * The country that a page of advice is about, where that is not the publisher's own: as the catalog says, else by the
 * English title of the source or that of the page. ISO 3166-1, or null.
 */
export function destinationOf(source: Titled, title: string, language: string): string | null {
  const found = source.destination ?? named(source.title?.['en'] ?? '', 'en') ?? named(title, language);
  return found === null || found === source.jurisdiction ? null : found;
}
