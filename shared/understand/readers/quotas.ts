import type { NumberMention } from '../../language/clauses/mention.ts';
import { languageOf } from '../../language/languages.ts';
import { type Draft, findAny, type PhraseName, plainValue, type Reader, wordsOf } from './reader.ts';

const isNumber = (mention: { readonly kind: string }): mention is NumberMention => mention.kind === 'number';
/** A quota of fewer is a number of something else; the smallest known are invitation rounds of some dozens. */
const smallest = 10;

/** QUOTA: `65,000 H-1B visa regular cap`, `8.5 萬個名額`, `capped at 20,000`, `쿼터 3만 명`, `Kontingent von 50.000`, `上限5,000人`. */
export const readQuota: Reader = function* ({ sentence, claimed }) {
  if (!sentence.mentions.some(isNumber)) return;
  const { becomes } = languageOf(sentence.tongue).changes;
  for (const found of findAny('caps', sentence)) {
    const number = found.mentions.findLast(isNumber);
    if (
      number === undefined ||
      claimed.has(number) ||
      Number(number.value) < smallest ||
      !Number.isInteger(Number(number.value))
    )
      continue;
    // `from 50,000 to 25,000`.
    if (
      becomes.test(sentence.marked.slice(found.to).split('\ue002', 1)[0] ?? '') &&
      sentence.marked.includes('\ue002', found.to)
    )
      continue;
    claimed.add(number);
    const behind = sentence.marked.slice(found.to).split(/[\ue002,;]| and /u)[0] ?? '';
    const around = sentence.marked.slice(found.from, found.to) + behind;
    const qualifier = /advanced degree|master'?s cap|硕士|碩士/u.test(around)
      ? 'advanced_degree'
      : /regular cap|普通名额|一般名額/u.test(around)
        ? 'regular'
        : null;
    const period = /per year|a year|annual|每年|年度|fiscal year|pro jahr|jährlich|연간|年間/u.test(sentence.marked)
      ? { period: 'year' }
      : {};
    const bound = /up to|höchstens|maximal|bis zu|最多|まで/u.test(sentence.marked.slice(found.from, found.to))
      ? { bound: 'at_most' }
      : {};
    yield {
      type: 'quota',
      rule: 'QUOTA',
      value: plainValue(number.value, 'count', { ...period, ...bound }),
      start: found.start,
      end: found.end,
      ...(qualifier === null ? {} : { qualifier }),
    } satisfies Draft;
  }
};

/** QUOTA-REACHED: `has received enough petitions to reach the … cap`, `名额已满`, `쿼터 소진`, `Kontingent ist ausgeschöpft`, `上限に達した`. */
export const quotaReached: Reader = function* ({ sentence }) {
  for (const found of findAny('quotaReached', sentence)) {
    yield {
      type: 'quota',
      rule: 'QUOTA-REACHED',
      qualifier: 'reached',
      value: plainValue('reached', 'word', { name: wordsOf(found) }),
      start: found.start,
      end: found.end,
    };
  }
};

const methods: readonly (readonly [string, PhraseName])[] = [
  ['weighted', 'methodsWeighted'],
  ['lottery', 'methodsLottery'],
  ['first_come', 'methodsFirstCome'],
  ['points', 'methodsPoints'],
];

/** SELECTION-METHOD: `random lottery`, `weighted selection process`, `抽籤制度`, `先到先得`, `Losverfahren`, `추첨`, `先着順`. */
export const selectionMethod: Reader = function* ({ sentence, clauses }) {
  // Who comes first to a counter is selected for nothing.
  if (clauses.some(({ stance }) => stance.some(({ kind }) => kind === 'office'))) return;
  for (const [method, phrases] of methods) {
    const found = findAny(phrases, sentence).next().value;
    if (found === undefined) continue;
    yield {
      type: 'selection_method',
      rule: 'SELECTION-METHOD',
      value: plainValue(method, 'word', { name: wordsOf(found) }),
      start: found.start,
      end: found.end,
    };
    return;
  }
};

/** PORTS: `口岸增加至65个`, `65 ports of entry`, `전국 8개 공항`: how many; which they are stays text. */
export const eligiblePorts: Reader = function* ({ sentence, claimed }) {
  for (const found of findAny('eligiblePorts', sentence)) {
    const number = found.mentions.findLast(isNumber);
    if (number === undefined || claimed.has(number)) continue;
    claimed.add(number);
    yield {
      type: 'eligible_ports',
      rule: 'PORTS',
      value: plainValue(number.value, 'count'),
      start: found.start,
      end: found.end,
    };
  }
};

export const quotaReaders: readonly Reader[] = [readQuota, quotaReached, selectionMethod, eligiblePorts];
