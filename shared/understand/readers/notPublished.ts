import { extendLeft, type Found, stands } from '../../language/clauses/phrase.ts';
import type { Sentence } from '../../language/clauses/sentence.ts';
import type { FactType } from '../fact.ts';
import { type Draft, findAny, type PhraseName, phrasesOf, type Reader } from './reader.ts';

/** What the words promise to say later, by the phrases that name it. */
const aspects: readonly (readonly [FactType, PhraseName])[] = [
  ['age_max', 'aspectAge'],
  ['degree', 'aspectDegree'],
  ['experience', 'aspectExperience'],
  ['entries', 'aspectEntries'],
  ['visa_validity', 'aspectValidity'],
  ['stay_per_entry', 'aspectStay'],
  ['fee', 'aspectFee'],
  ['salary_threshold', 'aspectSalary'],
  ['quota', 'aspectQuota'],
  ['application_channel', 'aspectChannel'],
  ['processing_time', 'aspectProcessing'],
  ['conditions', 'aspectConditions'],
];

/** The facts that words within a sentence name. */
const namedIn = (words: string, sentence: Sentence): FactType[] =>
  aspects.flatMap(([type, name]) => (phrasesOf(name, sentence).some((source) => stands(source, words)) ? [type] : []));

/** What a promise of "conditions and requirements" leaves open, where the notice says nothing of it elsewhere (domain, "Not published is a value"). */
export const openConditions: readonly FactType[] = ['age_max', 'entries', 'visa_validity', 'stay_per_entry', 'fee'];

/** What is promised stands at most this far before the words that promise it. */
const longestPromise = 160;

/** NOT-PUBLISHED: `具体条件和要求将在中国驻外使领馆网站公布`, `请关注…即将发布的信息`, `details will be published`, `추후 공지`, `別途公表`, `noch nicht veröffentlicht`. */
export const notPublished: Reader = function* ({ sentence }) {
  for (const found of findAny('promises', sentence)) {
    // What has been published already, or is published as a matter of course, is no promise; nor are yearly lists.
    if (findAny('notPromises', sentence).next().done !== true) return;
    const near = extendLeft(found, /[。；;，,]/u, longestPromise);
    // What the words right before the promise name is promised; only where they name nothing, what stands further before.
    const names = namedIn(sentence.marked.slice(near.from, near.to), sentence);
    yield* promised(names.length > 0 ? near : extendLeft(found, /[。；;]/u, longestPromise));
    return;
  }
};

function* promised(found: Found): Generator<Draft> {
  const words = found.sentence.marked.slice(found.from, found.to);
  const named = namedIn(words, found.sentence);
  // `Requirements` of age and degree are those; alone they are any.
  const types = named.length > 1 ? named.filter((type) => type !== 'conditions') : named;
  for (const type of types) {
    yield { type, rule: 'NOT-PUBLISHED', value: null, status: 'not_published', start: found.start, end: found.end };
  }
}

/** UNNUMBERED: `在入境次数、有效期、停留期限等方面将…更加便利`: named as changed, and no figure given. */
export const unnumbered: Reader = function* ({ sentence }) {
  for (const short of findAny('unnumbered', sentence)) {
    const found = extendLeft(short, /[。；;，,]/u, 60);
    if (found.mentions.some((mention) => mention.kind === 'duration' || mention.kind === 'number')) continue;
    const words = sentence.marked.slice(found.from, found.to);
    for (const type of namedIn(words, sentence)) {
      if (type === 'conditions') continue;
      yield {
        type,
        rule: 'UNNUMBERED',
        value: null,
        status: 'not_published',
        start: found.start,
        end: found.end,
      } satisfies Draft;
    }
  }
};

export const notPublishedReaders: readonly Reader[] = [notPublished, unnumbered];
