import { type Draft, plainValue, type Reader } from './reader.ts';

/** INSTRUMENT and CITATION: `国务院令第814号`, `90 FR 46027`, `RIN 1615-AD20`, `BAnz AT 18.12.2025 B3`; `§ 18g Abs. 1 AufenthG`, `8 CFR 214.2(h)`. */
export const readDocuments: Reader = function* ({ sentence }): Generator<Draft> {
  for (const mention of sentence.mentions) {
    if (mention.kind !== 'instrument' && mention.kind !== 'citation') continue;
    const { start, end } = mention;
    const printed = sentence.folded.text.slice(start, end).trim();
    const rule = mention.kind === 'instrument' ? 'INSTRUMENT' : 'CITATION';
    yield { type: mention.kind, rule, value: plainValue(printed, 'document'), start, end };
  }
};

/** VISA-CLASS: `K字签证，发给入境的外国青年科技人才`: a class of visa and whom it is issued to. */
export const readVisaClass: Reader = function* ({ sentence }): Generator<Draft> {
  const { folded, start: from, end: to } = sentence;
  const text = folded.text.slice(from, to);
  for (const match of text.matchAll(/(?<![A-Za-z0-9])([A-Z]\d?)字(?:签证|簽證)[，,]发给[^。；，]{1,120}/gu)) {
    const start = from + match.index;
    yield {
      type: 'visa_class',
      rule: 'VISA-CLASS',
      qualifier: match[1] ?? '',
      value: plainValue(match[1] ?? '', 'class'),
      start,
      end: start + match[0].length,
    };
  }
};

export const documentReaders: readonly Reader[] = [readDocuments, readVisaClass];
