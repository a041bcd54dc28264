/** Languages that changes are told in. */
export const spoken = ['en', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'de', 'fr', 'es'] as const;
export type Spoken = (typeof spoken)[number];
/** The same said in each. */
export type Said = Readonly<Record<Spoken, string>>;

/** What stands before the paths of the site in a language; English has the root. */
export const prefixOf = (language: Spoken): string => (language === 'en' ? '' : `/${language}`);

/** An address of the site, given as that of its English page, in a language. */
export function localAddress(english: string, language: Spoken): string {
  const url = new URL(english);
  url.pathname = `${prefixOf(language)}${url.pathname}`;
  return url.href;
}

/** What is said in each language. */
export const sayEach = (say: (language: Spoken) => string): Said => ({
  en: say('en'),
  'zh-Hans': say('zh-Hans'),
  'zh-Hant': say('zh-Hant'),
  ja: say('ja'),
  ko: say('ko'),
  de: say('de'),
  fr: say('fr'),
  es: say('es'),
});
