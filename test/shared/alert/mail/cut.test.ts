import { describe, expect, test } from 'vitest';
import { alertEventSchema, type NoticeEvent } from '../../../../shared/alert/event.ts';
import { cutEvent, embeddedBytes, jsonBytes } from '../../../../shared/alert/mail/cut.ts';
import { noticeEvent } from '../../../support/events.ts';
import { fc } from '../../../support/property.ts';

type Data = NoticeEvent['data'];

function eventWith(texts: readonly string[], facts: Data['facts'] = [], unread: Data['unread'] = []): NoticeEvent {
  const event = noticeEvent({ text: 'a' });
  const edits = texts.map((text) => ({ op: 'insert', path: [], before: null, after: text, segments: [['+', text]] }));
  return alertEventSchema.parse({ ...event, data: { ...event.data, facts, unread, edits } }) as NoticeEvent;
}
const fact = (exact: string): Data['facts'][number] => ({
  op: 'add',
  type: 'fee',
  programme: null,
  qualifier: null,
  before: null,
  after: null,
  status: 'in_force',
  scope: null,
  quote: { before: null, after: { prefix: '', exact, suffix: '' } },
});
const withoutEdits = ({ data: { edits: _edits, editsOmitted: _omitted, ...data } }: NoticeEvent) => data;

describe('an event that is too large', () => {
  const large = eventWith(Array.from({ length: 500 }, (_, index) => `${index} ${'x'.repeat(1000)}`));

  test('loses edits, the last first, says how many, and loses nothing else', () => {
    const cut = cutEvent(large, 50_000);
    expect(jsonBytes(cut)).toBeLessThanOrEqual(50_000);
    expect(cut.data.edits.length).toBeGreaterThan(20);
    expect(cut.data.edits).toEqual(large.data.edits.slice(0, cut.data.edits.length));
    expect(cut.data.editsOmitted).toBe(500 - cut.data.edits.length);
    expect(withoutEdits(cut)).toEqual(withoutEdits(large));
  });

  test('counts what was left out before', () => {
    const twice = cutEvent(cutEvent(large, 100_000), 50_000);
    expect((twice.data.editsOmitted ?? 0) + twice.data.edits.length).toBe(500);
  });

  test('keeps small edits behind one that has no room', () => {
    const cut = cutEvent(eventWith(['y'.repeat(90_000), 'small']), 20_000);
    expect(cut.data.edits.map((edit) => edit.after)).toEqual(['small']);
  });

  test('keeps its facts while there is room for them alone, and counts those it must leave out', () => {
    const facts = Array.from({ length: 100 }, (_, index) => fact(`${index} ${'z'.repeat(300)}`));
    const some = eventWith(['y'.repeat(100_000)], facts);
    expect(cutEvent(some, 90_000).data.facts).toHaveLength(100);
    const few = cutEvent(some, 30_000);
    expect(jsonBytes(few)).toBeLessThanOrEqual(30_000);
    expect(few.data.facts.length).toBeGreaterThan(20);
    expect(few.data.factsOmitted).toBe(100 - few.data.facts.length);
  });
});

test('an event that fits is left as it is', () => {
  const event = noticeEvent();
  expect(cutEvent(event, 50_000)).toBe(event);
});

test('an event is cut to any room that its own frame fits in, whatever its text is, as JSON and as JSON within JSON', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', '\\', '签', '\u0000', '\n', '💥'), maxLength: 400 });
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 60 }),
      fc.array(text.map(fact), { maxLength: 30 }),
      fc.integer({ min: 6000, max: 60_000 }),
      fc.constantFrom(jsonBytes, embeddedBytes),
      (texts, facts, limit, bytesOf) => {
        const event = eventWith(texts, facts);
        const cut = cutEvent(event, limit, bytesOf);
        expect(bytesOf(cut)).toBeLessThanOrEqual(limit);
        expect(alertEventSchema.safeParse(cut).success).toBe(true);
        expect(cut.data.edits.length + (cut.data.editsOmitted ?? 0)).toBe(texts.length);
        expect(cut.data.facts.length + (cut.data.factsOmitted ?? 0)).toBe(facts.length);
      },
    ),
  );
});
