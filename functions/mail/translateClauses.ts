import { type AlertEvent, isNoticeEvent } from '../../shared/alert/event.ts';
import { languageOfWords, type Translations, toTranslate } from '../../shared/alert/mail/toTranslate.ts';
import type { Spoken } from '../../shared/language/told/spoken.ts';
import type { TranslationStore } from '../adapters/dynamodb/translationStore.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import type { Log } from '../adapters/runtime/log.ts';
import type { Translator } from '../adapters/translation/translator.ts';

export interface TranslateDependencies {
  readonly translator: Translator;
  readonly translations: TranslationStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** What an event tells only as text, in a language. */
export type TranslateClauses = (event: AlertEvent, language: Spoken) => Promise<Translations>;

const none: Translations = new Map();
/** A service that failed is left alone for this long: the mails behind go out without it, each as soon as ever. */
const restMs = 60_000;

/** Where the operator has not asked for translations, and where it is one machine. */
export const withoutTranslations: TranslateClauses = async () => none;

/** Translates clause by clause, each once for all mails. A clause that fails is sent as it was published: no mail waits for the service. */
export function createTranslateClauses({
  translator,
  translations,
  clock,
  log,
}: TranslateDependencies): TranslateClauses {
  let restsUntil = 0;
  const inWords = async (clause: string, from: Spoken, to: Spoken): Promise<string> => {
    const known = await translations.read(clause, from, to);
    if (known !== null) return known;
    const now = clock().getTime();
    if (now < restsUntil) throw new Error('the service failed within the last minute');
    const made = await translator.translate(clause, from, to).catch((error: unknown) => {
      restsUntil = now + restMs;
      throw error;
    });
    await translations.keep(clause, from, to, made, clock().toISOString());
    return made;
  };
  return async (event, language) => {
    if (!isNoticeEvent(event) || event.data.retraction !== undefined) return none;
    const from = languageOfWords(event.data);
    if (from === null || from === language) return none;
    const clauses = toTranslate(event.data, language);
    const made = await Promise.allSettled(clauses.map((clause) => inWords(clause, from, language)));
    const [failed] = made.filter((result) => result.status === 'rejected');
    if (failed !== undefined) log.warn('not translated', { change: event.id, language, error: failed.reason });
    return new Map(
      clauses.flatMap((clause, at) => {
        const result = made[at];
        return result?.status === 'fulfilled' ? [[clause, result.value] as const] : [];
      }),
    );
  };
}
