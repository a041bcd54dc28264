/** Languages that changes are told in. */
export const spoken = ['en', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'de', 'fr', 'es'] as const;
export type Spoken = (typeof spoken)[number];
/** The same said in each. */
export type Said = Readonly<Record<Spoken, string>>;

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
