import type { ChangeKind } from '../alert/event.ts';
import type { Edit } from '../compare/edits.ts';
import { isRearrangement } from './classify.ts';
import type { FactDelta } from './fact.ts';
import { byWeight, countryKey, isNews, sayAlike, sayBeginning } from './sayFact.ts';
import { type Said, type Spoken, sayEach } from './sayValue.ts';
import { windowDatesOf } from './windowDates.ts';

/** What a summary is made of. */
export interface Summarised {
  readonly title: string;
  readonly kind: ChangeKind;
  readonly edits: readonly Edit[];
  readonly facts: readonly FactDelta[];
  /** Names of the programmes that the facts are about, by language; the notice's title stands where there is none. */
  readonly programme: Partial<Said> | null;
}

const longestQuote = 80;
const longestTitle = 60;
/** Facts that a headline names; the others are counted. */
const shownFacts = 3;

const verbs: Readonly<Record<Edit['op'], Said>> = {
  insert: { en: 'added', 'zh-Hans': '新增', 'zh-Hant': '新增' },
  delete: { en: 'removed', 'zh-Hans': '删除', 'zh-Hant': '刪除' },
  replace: { en: 'changed', 'zh-Hans': '修改', 'zh-Hant': '修改' },
  move: { en: 'moved', 'zh-Hans': '移动', 'zh-Hant': '移動' },
  renumber: { en: 'renumbered', 'zh-Hans': '重新编号', 'zh-Hant': '重新編號' },
};

const cut = (text: string, longest = longestQuote): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;

/** A heading that came or went with what stands under it says less than that. */
function isHeadingOf(edit: Edit, next: Edit | undefined): boolean {
  return next !== undefined && next.op === edit.op && next.path.at(-1) === (edit.after ?? edit.before);
}

function sayEdits({ title, edits }: Summarised, language: Spoken): string {
  const isEnglish = language === 'en';
  const name = `${cut(title)}${isEnglish ? ': ' : '：'}`;
  const substance = edits.filter((edit, index) => !isRearrangement(edit) && !isHeadingOf(edit, edits[index + 1]));
  const [first] = substance;
  if (first === undefined) {
    const count = edits.length;
    const passages = count === 1 ? 'one passage' : `${count} passages`;
    const chinese =
      language === 'zh-Hans' ? `${count}处移动或重新编号，文字未变` : `${count}處移動或重新編號，文字未變`;
    return `${name}${isEnglish ? `${passages} moved or renumbered, no words changed` : chinese}`;
  }
  const words = first.after ?? first.before ?? '';
  // The first cell of a row, or a heading, need not be said twice.
  const path = first.path.filter((step) => !words.startsWith(step));
  const where = path.length === 0 ? '' : path.join(' › ');
  const others = substance.length - 1;
  if (isEnglish) {
    const more = others === 0 ? '' : `, and ${others} more ${others === 1 ? 'edit' : 'edits'}`;
    return `${name}${verbs[first.op].en}${where === '' ? '' : ` in ${where}`}: “${cut(words)}”${more}`;
  }
  const chinese = language === 'zh-Hans' ? `，另有${others}处修改` : `，另有${others}處修改`;
  return `${name}${where}${verbs[first.op][language]}“${cut(words)}”${others === 0 ? '' : chinese}`;
}

const elsewhere: Said = {
  en: 'stands at another address, no words changed',
  'zh-Hans': '地址变更，文字未变',
  'zh-Hant': '地址變更，文字未變',
};
const unexplained: Said = {
  en: 'no longer published; no reason is given',
  'zh-Hans': '已不再发布，未说明原因',
  'zh-Hant': '已不再發布，未說明原因',
};
const published: Said = { en: 'new notice', 'zh-Hans': '新公告', 'zh-Hant': '新公告' };
/** What happened to the notice as a whole. */
const marks: Partial<Readonly<Record<ChangeKind, Said>>> = {
  published,
  reverted: { en: 'back to the earlier text', 'zh-Hans': '恢复原文', 'zh-Hant': '恢復原文' },
  withdrawn: { en: 'withdrawn', 'zh-Hans': '撤回', 'zh-Hant': '撤回' },
};

/** From when, where the facts say it and the headline does not yet. */
function sayStart(facts: readonly FactDelta[], language: Spoken): string {
  const start = facts.find(
    ({ type, op, after }) => (type === 'effective_from' || type === 'applies_from') && op === 'add' && after !== null,
  )?.after;
  if (start === undefined || start === null) return '';
  const date = sayBeginning(start, language);
  return language === 'en' ? `, from ${date}` : `，自${date}起`;
}

/** A headline is under 100 characters, with the jurisdiction before it. */
const longestHeadline = 92;
const lastBracket = / ?[(（][^()（）]*[)）]$/u;

/** Differences that are one in other words than the country's stand together. */
function alike(facts: readonly FactDelta[]): (readonly [FactDelta, ...FactDelta[]])[] {
  const groups = Map.groupBy(facts, (fact) => countryKey(fact) ?? fact);
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}

function sayFacts(change: Summarised, language: Spoken): string {
  const isEnglish = language === 'en';
  const values = change.facts.map(({ type, after }) => ({ type, value: after }));
  const isWindowDate = windowDatesOf(values);
  const own = change.facts.filter(({ type, after }) => !isWindowDate({ type, value: after }));
  const weighed = byWeight(own).filter(isNews);
  const isStart = ({ type, op }: FactDelta): boolean =>
    (type === 'effective_from' || type === 'applies_from') && op === 'add';
  const told = weighed.filter((fact) => !isStart(fact));
  const groups = alike(told.length === 0 ? weighed : told);
  const name = change.programme?.[language] ?? change.programme?.en;
  const mark = marks[change.kind]?.[language];
  const opening = mark === undefined ? '' : `${mark}${isEnglish ? ', ' : '，'}`;
  const start = told.length === 0 ? '' : sayStart(own, language);
  const said = groups.slice(0, shownFacts).map((group) => sayAlike(group, language));
  const line = (head: string, count: number): string => {
    const facts = said.slice(0, count);
    const left = groups.slice(count).flat().length;
    const more: Said = { en: `, and ${left} more`, 'zh-Hans': `，另有${left}项`, 'zh-Hant': `，另有${left}項` };
    return `${head}${isEnglish ? ': ' : '：'}${opening}${facts.join(isEnglish ? '; ' : '；')}${start}${left === 0 ? '' : more[language]}`;
  };
  const head = name ?? cut(change.title, longestTitle);
  const short = name?.replace(lastBracket, '') ?? head;
  const lines = [
    ...Array.from({ length: shownFacts }, (_, at) => line(head, shownFacts - at)),
    ...Array.from({ length: shownFacts }, (_, at) => line(short, shownFacts - at)),
  ];
  return lines.find(({ length }) => length <= longestHeadline) ?? line(short, 1);
}

/** One line in each language that says what changed: as facts where they are understood, else as edits, with the official words quoted. */
export function summarise(change: Summarised): Said {
  const line = (language: Spoken): string => {
    if (change.facts.some(isNews)) return sayFacts(change, language);
    const [only, ...others] = change.edits;
    const isGone = change.kind === 'withdrawn' && others.length === 0 && only?.before === change.title;
    if (change.kind === 'moved' || isGone)
      return `${cut(change.title)}${language === 'en' ? ': ' : '：'}${(isGone ? unexplained : elsewhere)[language]}`;
    if (change.kind === 'published') {
      const name = change.programme?.[language] ?? change.programme?.en;
      const title = `“${cut(change.title)}”`;
      return name === undefined
        ? `${published[language]}${language === 'en' ? ': ' : '：'}${title}`
        : `${name}${language === 'en' ? ': ' : '：'}${published[language]}${language === 'en' ? ' ' : ''}${title}`;
    }
    return sayEdits(change, language);
  };
  return sayEach(line);
}
