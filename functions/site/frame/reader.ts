import { mailIn } from '../../../shared/language/told/mail.ts';
import type { MailWords } from '../../../shared/language/told/mailWords.ts';
import { siteIn } from '../../../shared/language/told/site.ts';
import type { SiteWords } from '../../../shared/language/told/siteWords.ts';
import { prefixOf, type Spoken, spoken } from '../../../shared/language/told/spoken.ts';
import { toldIn } from '../../../shared/language/told/told.ts';
import type { ToldWords } from '../../../shared/language/told/toldWords.ts';

/** Who a page is made for: their language, its words, and where pages in it are. */
export interface Reader {
  readonly language: Spoken;
  readonly words: SiteWords;
  readonly mail: MailWords;
  readonly told: ToldWords;
  /** Address of a page of the site, given as that of the English one, in the reader's language. */
  readonly to: (path: string) => string;
}

export const readerOf = (language: Spoken): Reader => ({
  language,
  words: siteIn[language],
  mail: mailIn[language],
  told: toldIn(language),
  to: (path) => `${prefixOf(language)}${path}`,
});

/** The language of an address of the site. */
export const languageOf = (path: string): Spoken =>
  spoken.find((language) => language !== 'en' && `${path}/`.startsWith(`/${language}/`)) ?? 'en';

/** The address of the English page that one in any language is the same as. */
export function englishPath(path: string): string {
  const rest = path.slice(prefixOf(languageOf(path)).length);
  return rest === '' ? '/' : rest;
}
