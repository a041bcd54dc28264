import type { FactType } from '../fact.ts';
import type { DurationMention } from '../words/mention.ts';
import type { Tongue } from '../words/numerals.ts';
import type { Sentence } from '../words/sentence.ts';
import { type Draft, findAny, type Phrases, plainValue, type Reader } from './reader.ts';

export const isDuration = (mention: { readonly kind: string }): mention is DurationMention =>
  mention.kind === 'duration';

const most =
  /up to|no more than|not exceed|maximum|within|不超过|不超過|最长|最長|至多|不得超过|以内|以內|höchstens|bis zu|maximal|längstens|이내|이하|최대|最大/u;
const least = /at least|minimum|no less than|不少于|至少|以上|mindestens|이상/u;

/** What the words say of the duration: no more, no less, or up to but without. */
export function boundOf(words: string): { bound?: string } {
  if (/(?:less|fewer) than|未满|不足|weniger als|미만|未満/u.test(words)) return { bound: 'before' };
  if (least.test(words)) return { bound: 'at_least' };
  return most.test(words) ? { bound: 'at_most' } : {};
}

/** What kind of visa the line is about, the nearest before: `Tourist visa: not required for stays up to 90 days`. */
function purposeOf(text: string): string | null {
  const named = [
    ...text.matchAll(
      /(tourist|tourism|business|student|study|work|working|transit|residence|residency|visitor) (?:visa|permit): ?(?:not )?required/gu,
    ),
  ];
  const purpose = named.at(-1)?.[1];
  return purpose === undefined
    ? null
    : purpose
        .replace(/^tourism$/, 'tourist')
        .replace(/^working$/, 'work')
        .replace(/^study$/, 'student')
        .replace(/^residency$/, 'residence');
}

/** Longer than it says is what needs something else: `to stay longer than 90 days, apply …`; not to stay longer is the limit. */
const beyond =
  /(?:longer|more) than|(?<![a-z])over \ue005|exceed|\ue005 or (?:longer|more)|another|additional|further|extend/u;
const notBeyond = /(?:not|n't|no|never|cannot)(?: [a-z-]{1,12}){0,6} (?:(?:longer|more) than|exceed)/u;

/** Behind a duration, that it became another: `由144小时延长为240小时`, `from 72 to 240 hours`, `von 30 auf 90 Tage`, `30일에서 90일로`. */
const becomes: Readonly<Record<Tongue, string>> = {
  en: '^ (?:up |down )?to <duration>',
  de: '^ auf <duration>',
  zh: '^(?:延长|延長|增加|增至|调整|調整|缩短|縮短|扩大|改)[至为為到]?<duration>',
  ko: '^에서 ?<duration>',
  ja: '^から<duration>',
};

/** What a duration that ends at a place became, or null. */
function became(
  { marked, mentions, positions, tongue }: Sentence,
  at: number,
): { duration: DurationMention; end: number } | null {
  const next = mentions[positions.findIndex((position) => position >= at)];
  if (next?.kind !== 'duration') return null;
  const pattern = new RegExp(becomes[tongue].replace('<duration>', '\ue005'), 'u');
  return pattern.test(marked.slice(at, at + 24)) ? { duration: next, end: next.end } : null;
}

/** A rule that reads the duration of a phrase as a fact of one type; the second of two is what a cumulative stay is counted in. */
export function durationRule(type: FactType, rule: string, phrases: Phrases, unless?: RegExp): Reader {
  return function* ({ sentence, claimed }): Generator<Draft> {
    if (!sentence.mentions.some(isDuration)) return;
    for (const found of findAny(phrases, sentence)) {
      const durations = found.mentions.filter(isDuration);
      const [first, second] = durations;
      if (first === undefined || durations.some((duration) => claimed.has(duration))) continue;
      const later = became(sentence, found.to);
      const words = sentence.marked.slice(Math.max(0, found.from - 14), found.to + 6);
      if (unless?.test(sentence.marked.slice(Math.max(0, found.from - 40), found.to + 40))) continue;
      if (type === 'stay_per_entry' && sentence.tongue === 'en' && beyond.test(words) && !notBeyond.test(words))
        continue;
      for (const duration of durations) claimed.add(duration);
      if (later !== null) claimed.add(later.duration);
      const stated = later?.duration ?? first;
      const value = plainValue(stated.iso, 'duration', {
        ...(stated.high === undefined ? {} : { high: stated.high }),
        ...(type === 'cumulative_stay' && second !== undefined ? { period: second.iso } : {}),
        ...boundOf(words),
        ...(stated.name === undefined ? {} : { name: stated.name }),
      });
      const isStay = type === 'stay_per_entry' || type === 'cumulative_stay';
      const purpose = isStay ? purposeOf(sentence.marked.slice(0, found.to)) : null;
      yield {
        type,
        rule,
        value,
        start: found.start,
        end: later?.end ?? found.end,
        ...(purpose === null ? {} : { qualifier: purpose }),
      };
    }
  };
}
