import { describe, expect, it } from 'vitest';
import { fold } from '../../../../shared/language/numbers/folded.ts';
import { findNamed, withNamed } from '../../../../shared/understand/programmes/catalogNames.ts';
import { readFacts } from '../../../../shared/understand/readFacts.ts';
import { contextOf, noticeOf } from '../../../support/reading.ts';

const programmes = [
  { id: 'xx-nomad', words: { en: ['digital nomad visa', 'DNV'], 'zh-Hans': ['数字游民签证'] } },
  { id: 'us-labor', jurisdiction: 'US', words: { en: ['PERM'] } },
];
const found = (text: string, jurisdiction = 'GB', destination: string | null = null): string[] =>
  findNamed(fold(text), programmes, { jurisdiction, destination }).map(({ id }) => id);

describe('the words of the catalog', () => {
  it('name a programme in any case, in the plural and with hyphens', () => {
    expect(found('Digital-nomad visas cost £100.')).toEqual(['xx-nomad']);
    expect(found('办理数字游民签证的外国人')).toEqual(['xx-nomad']);
  });
  it('are compared as texts are folded, whatever quotes and apostrophes they have', () => {
    const quoted = [{ id: 'xx-talent', words: { fr: ['carte « talent »'], en: ['Dependant’s Pass'] } }];
    const named = (text: string) => findNamed(fold(text), quoted, { jurisdiction: 'XX' }).map(({ id }) => id);
    expect(named('La carte « talent »')).toEqual(['xx-talent']);
    expect(named("A Dependant's Pass")).toEqual(['xx-talent']);
  });
  it('stand between the ends of words, and in capitals where they are written so', () => {
    expect(found('PERMIT and perm and DNVX', 'US')).toEqual([]);
    expect(found('The PERM portal', 'US')).toEqual(['us-labor']);
  });
  it('mean a programme of a jurisdiction only in its texts, or about it', () => {
    expect(found('PERM', 'CA')).toEqual([]);
    expect(found('PERM', 'GB', 'US')).toEqual(['us-labor']);
  });
  it('count before the names that are found otherwise at the same place', () => {
    const [own, other, apart] = [
      { id: 'a', start: 4, end: 9 },
      { id: 'b', start: 0, end: 6 },
      { id: 'c', start: 9, end: 12 },
    ];
    expect(withNamed([other, apart], [own])).toEqual([own, apart]);
  });
  it('give facts their programme, as those of the built-in catalog do', () => {
    const context = contextOf('en', 'XX', { named: programmes });
    const { facts } = readFacts(noticeOf(['The fee for the digital nomad visa is USD 100.']), context);
    expect(facts.map(({ type, programme }) => [type, programme])).toEqual([['fee', 'xx-nomad']]);
  });
});
