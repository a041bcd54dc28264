import { describe, expect, it } from 'vitest';
import { compareBlocks } from '../../../shared/compare/align.ts';
import type { Block } from '../../../shared/extract/notice.ts';
import { isElsewhere, saysSame } from '../../../shared/understand/changedSentences.ts';

const block = (text: string): Block => ({ kind: 'paragraph', path: [], text });
const edits = (before: string, after: string, language: string) =>
  compareBlocks(before === '' ? [] : [block(before)], [block(after)], language);

describe('sentences that rule nothing', () => {
  it.each([
    ['de', 'Die Gebühr beträgt 200 Euro.', 'Bis Ende 2024 waren 150 Euro zu entrichten.'],
    ['de', 'Anträge werden online gestellt.', 'Im Jahr 2025 wurden rund 41.000 Visa erteilt.'],
    ['fr', 'L’autorisation se demande en ligne.', 'Des sites frauduleux réclament jusqu’à 180 euros.'],
    ['es', 'La visa cuesta 35 dólares.', 'El año pasado se otorgaron 12.000 visas.'],
  ])('are told apart (%s): %s %s', (language, rule, told) => {
    expect(isElsewhere(edits(rule, `${rule} ${told}`, language), language)).toBe(true);
  });

  it.each([
    ['de', 'Die Gebühr beträgt 200 Euro.', 'Für Kinder beträgt sie 100 Euro.'],
    [
      'fr',
      'Le visa est gratuit.',
      'Des sites frauduleux réclament 180 euros. Le passeport doit être valable six mois.',
    ],
    ['es', 'La visa cuesta 35 dólares.', 'Hasta 2024 costaba 30 dólares; ahora se exige un seguro médico.'],
  ])('are not all that changed (%s): %s %s', (language, rule, more) => {
    expect(isElsewhere(edits(rule, `${rule} ${more}`, language), language)).toBe(false);
  });
});

describe('sentences that oblige to the same', () => {
  it('are told by what they ask for, not by their words', () => {
    const [was, is] = ['Il faut présenter deux photos.', 'Deux photos doivent être présentées, il faut les fournir.'];
    expect(saysSame(edits(was, is, 'fr'), 'fr')).toBe(true);
  });

  it('are not those that ask for more, of others, on a condition, or elsewhere', () => {
    const was = 'Les demandeurs doivent présenter deux photos à Lyon.';
    for (const is of [
      'Les demandeurs doivent présenter trois photos à Lyon.',
      'Les enfants doivent présenter deux photos à Lyon.',
      'Les demandeurs doivent présenter deux photos à Lyon si le dossier est incomplet.',
      'Les demandeurs doivent présenter deux photos à Paris.',
    ])
      expect(saysSame(edits(was, is, 'fr'), 'fr')).toBe(false);
  });
});
