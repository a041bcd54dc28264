import type { Edit } from '../../compare/edits.ts';
import { mailIn } from '../../language/told/mail.ts';
import type { MailWords } from '../../language/told/mailWords.ts';
import { localAddress, type Spoken } from '../../language/told/spoken.ts';
import { toldIn } from '../../language/told/told.ts';
import type { ToldWords } from '../../language/told/toldWords.ts';
import { sayCountry } from '../../understand/headline/sayValue.ts';
import { isTrialEvent, type NoticeEvent, type TrialEvent } from '../event.ts';
import { harmless } from '../harmless.ts';
import { factLines } from './factLines.ts';
import { inLanguage } from './inLanguage.ts';
import { longest, mostRelated, shownEdits } from './mailLimits.ts';
import { plainRedline } from './plainRedline.ts';
import { clip, type Email, shownOf, subjectOf, wrap } from './plainText.ts';
import { sayMembers } from './sayGroup.ts';
import { sayRelations } from './sayRelations.ts';
import { sayTime, zoneOf } from './sayTime.ts';
import { changedSentences, quotedIn, type Translations } from './toTranslate.ts';

/** What the words of a mail are said with. */
interface Shown {
  readonly words: MailWords;
  readonly told: ToldWords;
  readonly translations: Translations;
}

/** What a machine made of some texts, marked as that; nothing where one of them was not translated. */
function machineLine(texts: readonly string[], { words, told, translations }: Shown, indent: string): string[] {
  const made = texts.flatMap((text) => translations.get(text) ?? []);
  if (made.length === 0 || made.length < texts.length) return [];
  return [wrap(`${words.machine}${told.colon}${harmless(made.join(told.gap))}`, indent)];
}

/** The edits of one section under its heading, in the official words, each with its translation where there is one. */
function section(path: string, edits: readonly Edit[], shown: Shown): string {
  const { words } = shown;
  const told = edits.map((edit) => {
    const what = edits.length === 1 && path !== '' ? '' : `${words.ops[edit.op]}\n`;
    const redline = `${what === '' ? '' : `  ${what}`}${wrap(plainRedline(edit), '    ')}`;
    return [redline, ...machineLine(changedSentences(edit), shown, '    ')].join('\n');
  });
  const [first] = edits;
  const heading = edits.length === 1 && first !== undefined ? `${words.ops[first.op]} · ${path}` : path;
  return [...(path === '' ? [] : [wrap(clip(heading, longest.where), '  ')]), ...told].join('\n');
}

/** What changed in the official words, by section. */
function officialLines({ edits, editsOmitted = 0 }: NoticeEvent['data'], shownIn: Shown): string[] {
  const { words } = shownIn;
  const numbers = edits.filter(({ op }) => op === 'renumber').length;
  const substance = edits.filter(({ op }) => op !== 'renumber');
  const sections = Map.groupBy(substance.slice(0, shownEdits.most), ({ path }) => path.join(' › '));
  const described = [...sections].map(([path, own]) => section(path, own, shownIn));
  const shown = shownOf(described, shownEdits);
  const told = [...sections.values()].slice(0, shown.length).flat().length;
  const omitted = substance.length - told + editsOmitted;
  if (shown.length === 0 && numbers === 0) return [];
  return [
    `${words.official} ${words.marks}`,
    '',
    ...shown.flatMap((passage) => [passage, '']),
    ...(omitted > 0 ? [wrap(words.more(omitted), '  ')] : []),
    ...(numbers > 0 ? [wrap(words.renumbered(numbers), '  ')] : []),
  ];
}

/** The official words that the mail shows anyway, whole where they are short. */
const wordsIn = (edits: readonly Edit[]): string =>
  edits
    .filter(({ op }) => op !== 'renumber')
    .slice(0, shownEdits.most)
    .flatMap(({ before, after }) => [before ?? '', after ?? ''])
    .filter((text) => text.length <= longest.quote)
    .join('\n');

/** A line that ends as a sentence does. */
const sentence = (text: string, stop: string): string =>
  /[.。!?！？…]["”“’»」』]?\s*[”“’»」]?$/u.test(text) ? text : `${text}${stop}`;

/** The mail about a change: what changed first, then for whom and in what words, and last how it is known. */
export function renderNotice(
  event: NoticeEvent | TrialEvent,
  language: Spoken,
  translations: Translations = new Map(),
): Email {
  const { change, source, notice, summary, evidence, links } = event.data;
  const told = toldIn(language, source.jurisdiction);
  const words = mailIn[language];
  const zone = zoneOf(source.timezone, source.jurisdiction);
  const authority = inLanguage(source.authority.name, language, source.authority.id);
  const country = sayCountry({ value: source.jurisdiction }, told);
  // `Immigration Services Agency of Japan` says it itself.
  const isNamed = isTrialEvent(event) || authority.includes(country);
  const headline = clip(summary[language] ?? summary['en'] ?? notice.title, longest.headline);
  const shown: Shown = { words, told, translations };
  const official = officialLines(event.data, shown);
  const clause = quotedIn(headline, event.data, language);
  const related = sayRelations(event.data, language)
    .slice(0, mostRelated)
    .map(({ text }) => wrap(clip(text, longest.where)));
  const pages = sayMembers(event.data, language);
  const note =
    notice.changeNote === undefined
      ? []
      : [
          words.note,
          wrap(told.quoted(clip(notice.changeNote, longest.quote)), '  '),
          ...machineLine([notice.changeNote.slice(0, longest.quote)], shown, '  '),
          '',
        ];
  const isNew = change.kind === 'published' && !headline.includes(notice.title);
  const title = isNew
    ? [wrap(`${words.notice}${told.colon}${told.quoted(clip(notice.title, longest.where))}`), '']
    : [];
  const page = localAddress(links.change, language);
  const body = [
    wrap(sentence(headline, told.stop)),
    ...(clause === null ? [] : machineLine([clause], shown, '')),
    '',
    ...factLines(event.data, { headline, shown: wordsIn(event.data.edits) }, { told, mail: words }),
    '',
    ...title,
    ...note,
    ...official,
    '',
    wrap(`${words.publisher}${told.colon}${authority}${isNamed ? '' : told.bracketed(country)}`),
    `${words.level}${told.colon}${words.severities[change.severity]}`,
    ...(pages === null ? [] : [wrap(harmless(pages))]),
    ...related,
    '',
    `${words.page}${told.colon.trimEnd()}`,
    `  ${links.official}`,
    `${words.change}${told.colon.trimEnd()}`,
    `  ${page}`,
    '',
    wrap(words.read(sayTime(evidence.after.capturedAt, zone, told))),
    ...(evidence.before === null ? [] : [wrap(words.readBefore(sayTime(evidence.before.capturedAt, zone, told)))]),
    '',
    wrap(words.wrong),
    `  ${page}#wrong`,
    wrap(words.end),
    `  ${localAddress(new URL('/subscription', links.change).href, language)}`,
  ];
  const place = isTrialEvent(event) ? '[Visawire]' : `[${source.jurisdiction}]`;
  return {
    subject: subjectOf(place, headline),
    body: `${body.join('\n').replace(/\n{3,}/g, '\n\n')}\n`,
  };
}
