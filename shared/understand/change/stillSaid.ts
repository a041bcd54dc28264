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
  const values = new Set<string>();
  const things = new Set<string>();
  let left = longest;
  for (const at of changed) {
    const text = after.blocks[at]?.text ?? '';
    left -= text.length;
    if (left < 0) break;
    for (const sentence of readWords(text, dates, false).sentences) {
      for (const mention of sentence.mentions) {
        const value = printedValue(mention);
        if (value !== null) values.add(value);
      }
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
    if (before.unit === 'date') return ![...values].some((value) => value.startsWith(before.value.slice(0, 10)));
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
