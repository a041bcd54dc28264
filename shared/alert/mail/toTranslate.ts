import { redline } from '../../compare/redline.ts';
import type { Spoken } from '../../language/told/spoken.ts';
import { toldIn } from '../../language/told/told.ts';
import { noticeLanguage } from '../../relate/noticeLanguage.ts';
import { isNews } from '../../understand/headline/factOrder.ts';
import type { ChangeData } from '../event.ts';
import { longest, shownEdits } from './mailLimits.ts';

/** Clauses that a mail shows in a reader's language beside the original, by the original; empty where nothing was translated. */
export type Translations = ReadonlyMap<string, string>;

/** What one mail has translated: a reader who wants more opens the official page. */
const mostClauses = 8;

/** The language that official words are in, where it is one that readers choose. */
export function languageOfWords(data: ChangeData): Spoken | null {
  const written = noticeLanguage(data);
  if (/^zh\b/iu.test(written)) return /^zh-(?:Hant|TW|HK|MO)\b/iu.test(written) ? 'zh-Hant' : 'zh-Hans';
  const [primary = ''] = written.toLowerCase().split('-');
  const known: readonly Spoken[] = ['en', 'ja', 'ko', 'de', 'fr', 'es'];
  return known.find((language) => language === primary) ?? null;
}

/** Of an edit, the changed sentences as they are now, or as they were where nothing came; one text for each. */
export function changedSentences(edit: ChangeData['edits'][number]): string[] {
  const isGone = edit.after === null || edit.after === '';
  return redline(edit)
    .filter(({ isChanged }) => isChanged)
    .map(({ segments }) =>
      segments
        .filter(([sign]) => sign === '=' || sign === (isGone ? '-' : '+'))
        .map(([, text]) => text)
        .join('')
        .trim(),
    )
    .filter((text) => /\p{L}/u.test(text) && text.length <= longest.quote);
}

/** The official clause that a headline quotes, where it does. */
export function quotedIn(line: string, data: ChangeData, language: Spoken): string | null {
  const [open = '', close = ''] = toldIn(language, data.source.jurisdiction).quoted('\n').split('\n');
  const from = line.indexOf(open);
  const to = line.lastIndexOf(close);
  const quoted = from < 0 || to <= from ? '' : line.slice(from + open.length, to);
  const isOfficial = data.edits.some(({ before, after }) => [before, after].some((text) => text?.includes(quoted)));
  return isOfficial && /\p{L}{2}/u.test(quoted) ? quoted : null;
}

/** What a change tells only as text: the publisher's note, the clause of its headline, and the changed sentences where no fact says what changed. */
export function toTranslate(data: ChangeData, language: Spoken): string[] {
  const note = data.notice.changeNote === undefined ? [] : [data.notice.changeNote.slice(0, longest.quote)];
  if (data.facts.some(isNews)) return note;
  const headline = quotedIn(data.summary[language] ?? '', data, language);
  const shown = data.edits.filter(({ op }) => op !== 'renumber' && op !== 'move').slice(0, shownEdits.most);
  const sentences = [...note, ...(headline === null ? [] : [headline]), ...shown.flatMap(changedSentences)];
  return [...new Set(sentences)].slice(0, mostClauses);
}
