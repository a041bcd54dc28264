import { describe, expect, test } from 'vitest';
import { lastDue, readDigestHour } from '../../../../shared/alert/digest/digestHour.ts';
import { fc } from '../../../support/property.ts';

const berlin = readDigestHour('06:00 Europe/Berlin');
const due = (now: string, hour = berlin, period: 'daily' | 'weekly' = 'daily') => lastDue(new Date(now), period, hour);

describe('a digest is due at its hour of its zone', () => {
  test.each([
    ['just before', '2026-01-15T04:59:59.999Z', '2026-01-14T05:00:00.000Z'],
    ['at the hour', '2026-01-15T05:00:00.000Z', '2026-01-15T05:00:00.000Z'],
    ['in the evening', '2026-01-15T22:30:00.000Z', '2026-01-15T05:00:00.000Z'],
    ['after midnight there, before it in UTC', '2026-01-15T23:30:00.000Z', '2026-01-15T05:00:00.000Z'],
  ])('%s', (_, now, expected) => expect(due(now)).toBe(expected));

  test('an hour earlier in UTC from the day on which summer time begins, and later from its end', () => {
    expect(due('2026-03-28T12:00:00Z')).toBe('2026-03-28T05:00:00.000Z');
    expect(due('2026-03-29T12:00:00Z')).toBe('2026-03-29T04:00:00.000Z');
    expect(due('2026-10-24T12:00:00Z')).toBe('2026-10-24T04:00:00.000Z');
    expect(due('2026-10-25T12:00:00Z')).toBe('2026-10-25T05:00:00.000Z');
  });

  test('once, on a day that has the hour twice or not at all', () => {
    const night = readDigestHour('02:30 Europe/Berlin');
    expect(due('2026-03-29T12:00:00Z', night)).toBe('2026-03-29T01:30:00.000Z');
    const twice = new Set(['00:45', '01:15', '01:45', '02:15'].map((at) => due(`2026-10-25T${at}:00Z`, night)));
    expect(twice).toEqual(new Set(['2026-10-24T00:30:00.000Z', '2026-10-25T01:30:00.000Z']));
  });

  test.each([
    ['06:00 Pacific/Auckland', '2026-01-15T17:00:00.000Z'],
    ['23:45 America/New_York', '2026-01-15T04:45:00.000Z'],
    ['00:00 Asia/Kolkata', '2026-01-15T18:30:00.000Z'],
    ['06:00 UTC', '2026-01-15T06:00:00.000Z'],
  ])('%s', (hour, expected) => expect(due('2026-01-15T20:00:00Z', readDigestHour(hour))).toBe(expected));

  test('a weekly one on Mondays there, whatever day it is in UTC', () => {
    const auckland = readDigestHour('06:00 Pacific/Auckland');
    // Monday the 12th begins in Auckland on the 11th in UTC.
    expect(due('2026-01-17T12:00:00Z', auckland, 'weekly')).toBe('2026-01-11T17:00:00.000Z');
    expect(due('2026-01-11T16:59:00Z', auckland, 'weekly')).toBe('2026-01-04T17:00:00.000Z');
    expect(due('2026-03-31T12:00:00Z', berlin, 'weekly')).toBe('2026-03-30T04:00:00.000Z');
  });
});

test('every moment has one that is due: never later, never more than a day and an hour before, and it stays until the next', () => {
  const zones = [
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Pacific/Auckland',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  ];
  const hourOf = fc.record({ minuteOfDay: fc.integer({ min: 0, max: 1439 }), zone: fc.constantFrom(...zones) });
  const times = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2028, 0, 1) / 60_000 });
  fc.assert(
    fc.property(times, hourOf, (minute, hour) => {
      const now = new Date(minute * 60_000);
      const at = lastDue(now, 'daily', hour);
      const ageHours = (now.getTime() - Date.parse(at)) / 3_600_000;
      expect(ageHours).toBeGreaterThanOrEqual(0);
      expect(ageHours).toBeLessThan(25.01);
      expect(lastDue(new Date(at), 'daily', hour)).toBe(at);
    }),
    { numRuns: 500 },
  );
});

test.each(['6:00 UTC', '24:00 UTC', '06:00', '06:00 Middle/Earth', '06:00 Europe/Berlin now', ''])(
  '%j is no hour, and how one is written is said',
  (text) => expect(() => readDigestHour(text)).toThrow('such as 06:00 Europe/Berlin'),
);
