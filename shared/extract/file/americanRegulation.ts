import { type ElementRules, type Numbered, readElements } from './elements.ts';
import type { FileText } from './fileText.ts';
import { elementsIn, textOf, type XmlElement } from './xmlTree.ts';

const skipped = new Set(['PRTPAGE', 'GPH', 'GID', 'CFRTOC', 'BILCOD', 'VOL', 'DATE', 'PRESPAGE', 'img', 'CNTNTS']);
const sectionDepth = 2;
const outermost = 6;
/** `§ 214.2`, `§§ 9.2–9.3`. */
const sectionNumber = /^(§{1,2}\s?[\d.a-z]+(?:[–-][\d.a-z]+)?)\s/u;
const number = /^(\(([a-z]{1,2}|\d{1,3}|[ivxl]{1,6}|[A-Z]{1,2})\))\s*(?=\S)/u;
const roman = /^[ivxl]+$/u;
const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv'.split(
  ' ',
);

/**
 * Reads the numbers of federal regulations, which nest as (a), (1), (i), (A), and then (1) and (i) once more; of the last two only
 * the first is told apart. `(i)` is a roman number where one may follow, else the letter.
 */
function createNumbers(): (text: string) => (Numbered & { readonly rest: string }) | null {
  let open: { readonly level: number; readonly value: string }[] = [];
  const last = (level: number): string | undefined => open.find((entry) => entry.level === level)?.value;
  const levelOf = (value: string): number => {
    if (/^\d/u.test(value)) {
      const goesOn = value === '1' || last(5) === String(Number(value) - 1);
      return last(4) !== undefined && goesOn ? 5 : 2;
    }
    if (/^[A-Z]/u.test(value)) return 4;
    if (!roman.test(value)) return 1;
    const before = last(3);
    const follows = romans.indexOf(value) === (before === undefined ? 0 : romans.indexOf(before) + 1);
    return last(2) !== undefined && follows ? 3 : 1;
  };
  return (text) => {
    const [, printed, value] = number.exec(text) ?? [];
    if (printed === undefined || value === undefined) return null;
    const level = levelOf(value);
    open = [...open.filter((entry) => entry.level < level), { level, value }];
    return { printed, depth: outermost + level, rest: text.slice(printed.length).trim() };
  };
}

function createRules(): ElementRules {
  let numbers = createNumbers();
  return {
    skipped,
    blocks: new Set([
      'P',
      'FP',
      'HEAD',
      'HD',
      'GPOTABLE',
      'EXTRACT',
      'NOTE',
      'FTNT',
      'AMDPAR',
      'TTITLE',
      'TNOTE',
      'SIG',
    ]),
    heading: (element) => {
      const { name, attributes } = element;
      const text = textOf(element);
      if (name === 'SUBJECT') return { kind: 'heading', level: 1, text };
      if (name === 'HD' || /^HD\d$/u.test(name)) {
        const step = /\d/u.exec(attributes['SOURCE'] ?? name)?.[0];
        return { kind: 'heading', level: step === undefined ? 2 : Math.min(Number(step) + 2, 6), text };
      }
      if (name !== 'HEAD' && name !== 'SECTNO') return null;
      const printed = name === 'SECTNO' ? text : sectionNumber.exec(`${text} `)?.[1];
      if (printed === undefined) return { kind: 'heading', level: 3, text };
      numbers = createNumbers();
      return { kind: 'heading', level: 6, text, label: { printed, depth: sectionDepth } };
    },
    number: (text) => numbers(text),
  };
}

/** Reads eCFR (`DIV1` to `DIV9`) and Federal Register XML, addressed as `§ 214.2 › (h) › (8) › (iii)`. */
export function readAmericanRegulation(root: XmlElement): FileText {
  const [subject] = elementsIn(root, ({ name }) => name === 'SUBJECT' || name === 'HEAD');
  const [document] = elementsIn(root, ({ name }) => name === 'FRDOC');
  return {
    verdict: 'document',
    title: textOf(subject ?? null) || null,
    number: /FR Doc\.? [\dC][\w–-]+/u.exec(textOf(document ?? null))?.[0] ?? null,
    publishedOn: null,
    pieces: readElements(root, createRules()),
  };
}
