import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../shared/understand/readFacts.ts';

/** The programme of each fact that a paragraph states, by type. */
function programmesOf(text: string, jurisdiction: string): readonly (string | null)[][] {
  const notice = { title: '', publishedOn: null, blocks: [{ kind: 'paragraph' as const, path: [], text }] };
  const context = { language: 'en', jurisdiction, timezone: 'UTC', programmes: [], now: '2026-06-10T06:00:00Z' };
  return readFacts(notice, context).facts.map(({ type, programme }) => [type, programme]);
}

describe('the programme of a fact', () => {
  it('is the one that its sentence, or one before it, is about', () => {
    expect(programmesOf('This is the Skilled Worker route. The fee is £300.', 'GB')).toContainEqual([
      'fee',
      'gb-skilled-worker',
    ]);
  });
  it('is not one that only a later sentence names', () => {
    expect(programmesOf('The fee is £300. A Skilled Worker pays nothing here.', 'GB')).toContainEqual(['fee', null]);
  });
  it('is not one that is excepted, or that a limiting sentence names', () => {
    expect(programmesOf('You need a visa, except if you come as a Skilled Worker.', 'GB')).toContainEqual([
      'visa_required',
      null,
    ]);
    expect(programmesOf('The fee is $250. It does not apply to Visa Waiver Program travelers.', 'US')).toContainEqual([
      'fee',
      null,
    ]);
  });
  it('is not the one of another state whose permit people hold', () => {
    expect(programmesOf('Holders of a valid Schengen visa do not need a visa.', 'PH')).toContainEqual([
      'visa_required',
      null,
    ]);
    expect(programmesOf('ETIAS: you must obtain a travel authorisation.', 'GB')).toContainEqual([
      'authorisation_required',
      'eu-etias',
    ]);
  });
});
