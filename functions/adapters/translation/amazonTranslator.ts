import { TranslateClient, TranslateTextCommand } from '@aws-sdk/client-translate';
import type { Spoken } from '../../../shared/language/told/spoken.ts';
import type { Translator } from './translator.ts';

interface Options {
  readonly client?: TranslateClient;
  /** Past this the mail goes out with the original. */
  readonly timeoutMs?: number;
}

/** What Amazon Translate calls our languages. */
const codes: Readonly<Record<Spoken, string>> = {
  en: 'en',
  'zh-Hans': 'zh',
  'zh-Hant': 'zh-TW',
  ja: 'ja',
  ko: 'ko',
  de: 'de',
  fr: 'fr',
  es: 'es',
};
/** A clause takes a fraction of a second; mails wait in line behind it. */
const usualTimeoutMs = 4000;

/** Amazon Translate, asked for one clause at a time. */
export function createAmazonTranslator({
  client = new TranslateClient({ maxAttempts: 2 }),
  timeoutMs = usualTimeoutMs,
}: Options = {}): Translator {
  return {
    async translate(Text, from, to) {
      const command = new TranslateTextCommand({
        Text,
        SourceLanguageCode: codes[from],
        TargetLanguageCode: codes[to],
      });
      const { TranslatedText = '' } = await client.send(command, { abortSignal: AbortSignal.timeout(timeoutMs) });
      if (TranslatedText.trim() === '') throw new Error(`Amazon Translate: nothing came back from ${from} to ${to}`);
      return TranslatedText;
    },
  };
}
