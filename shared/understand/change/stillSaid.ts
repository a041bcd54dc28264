import type { Mention } from '../../language/clauses/mention.ts';
import { findTerms } from '../../language/clauses/terms.ts';
import type { DateContext } from '../../language/dates/dates.ts';
import { languageOf, tongueOf } from '../../language/languages.ts';
import { readWords } from '../block/blockWords.ts';
import type { FactDelta, FactType } from '../fact.ts';
import type { Readable, ReadContext } from '../readFacts.ts';

/** Facts that are words of ours: what they name may stand on in a clause that no reader was certain of. */
const named: Readonly<Partial<Record<FactType, string>>> = {
  application_channel: 'channel',
  document_required: 'document',
  entries: 'entries',
  border: 'border',
  biometrics_required: 'biometrics',
  registration_required: 'registration',
  work_permitted: 'work',
  exit_permission: 'exit_permit',
  authorisation_required: 'authorisation',
  visa_required: 'visa',
};

/** What a value comes to, however it is printed; null for what is none. */
export function printedValue(mention: Mention): string | null {
  switch (mention.kind) {
    case 'date':
      return mention.value.value.slice(0, 10);
    case 'money':
      return mention.amount;
    case 'duration':
      return mention.iso;
    case 'number':
    case 'percent':
    case 'factor':
      return mention.value;
    case 'instrument':
    case 'citation':
    case 'mask':
    case 'country':
      return null;
  }
}

/** A text longer than this is looked through no further. */
const longest = 60_000;

/** How often each value stands in the words of some blocks. */
function valuesIn({ blocks }: Readable, numbers: ReadonlySet<number>, dates: DateContext): Map<string, number> {
  const counts = new Map<string, number>();
  let left = longest;
  for (const at of numbers) {
    const text = blocks[at]?.text ?? '';
    left -= text.length;
    if (left < 0) break;
    for (const { mentions } of readWords(text, dates, false).sentences)
      for (const mention of mentions) {
        const value = printedValue(mention);
        if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
  }
  return counts;
}

/** Times and amounts; days, words and countries are told otherwise. */
const isMeasured = ({ unit }: { readonly unit: string }): boolean =>
  !/^(?:date|word|country|relative_date)$/u.test(unit);

/**
 * Drops what would be told as new although its value stood as often in the words that went: `visa-free for up to 14 days, must register`
 * became `visa-free for up to 14 days, need not register`, and only now a reader is certain of the stay.
 */
export function withoutSaidBefore(
  facts: readonly FactDelta[],
  [before, after]: readonly [Readable, Readable],
  [gone, come]: readonly [ReadonlySet<number> | null, ReadonlySet<number> | null],
  { language, jurisdiction }: ReadContext,
): FactDelta[] {
  const tongue = tongueOf(language);
  const isNew = ({ op, after }: FactDelta): boolean => op === 'add' && after !== null && isMeasured(after);
  if (tongue === null || gone === null || come === null || !facts.some(isNew)) return [...facts];
  const dates: DateContext = { tongue, jurisdiction, zone: null, published: null };
  const [was, is] = [valuesIn(before, gone, dates), valuesIn(after, come, dates)];
  return facts.filter((fact) => {
    const value = fact.after?.value ?? '';
    return !isNew(fact) || !was.has(value) || (is.get(value) ?? 0) > (was.get(value) ?? 0);
  });
}

/**
 * Drops what would be told as no longer stated although its value, or the thing that it names, stands on in the words that came:
 * the clause was put otherwise and no reader was certain of it (design §5.7). Countries that left a list have left it.
 */
export function withoutStillSaid(
  facts: readonly FactDelta[],
  after: Readable,
  changed: ReadonlySet<number> | null,
  { language, jurisdiction }: ReadContext,
): FactDelta[] {
  const tongue = tongueOf(language);
  if (tongue === null || changed === null || !facts.some(({ op }) => op === 'remove')) return [...facts];
  const dates: DateContext = { tongue, jurisdiction, zone: null, published: null };
  const values = valuesIn(after, changed, dates);
  const things = new Set<string>();
  let left = longest;
  for (const at of changed) {
    const text = after.blocks[at]?.text ?? '';
    left -= text.length;
    if (left < 0) break;
    for (const sentence of readWords(text, dates, false).sentences) {
      for (const { concept, kind } of findTerms(sentence.marked, languageOf(tongue)))
        things.add(`${concept} ${kind ?? ''}`).add(concept);
    }
  }
  // `申请M字签证无须再提交邀请函`: what the words name to say that it is not asked for is asked for no more.
  const freed = new Set(
    facts.flatMap(({ type, after, qualifier }) =>
      type === 'document_required' && after?.value === 'not_required' ? [qualifier] : [],
    ),
  );
  return facts.filter(({ op, type, before }) => {
    if (type === 'document_required' && before !== null && freed.has(before.value)) return true;
    if (op !== 'remove' || before === null || before.unit === 'country') return true;
    // `Register within three days` in other words that no reader knows.
    if (before.within !== undefined && values.has(before.within.replace(/B$/u, 'D'))) return false;
    // A month that became a day is said more exactly.
    if (before.unit === 'date') return ![...values.keys()].some((value) => value.startsWith(before.value.slice(0, 10)));
    if (before.unit !== 'word') return !values.has(before.value);
    const thing = named[type as FactType];
    if (thing === undefined) return true;
    // It is named again because it is asked for no more.
    if (facts.some((one) => one.type === type && one.after?.value === 'not_required' && one.qualifier === before.value))
      return true;
    const isKind = type === 'application_channel' || type === 'document_required' || type === 'entries';
    return !things.has(isKind ? `${thing} ${before.value}` : thing);
  });
}
