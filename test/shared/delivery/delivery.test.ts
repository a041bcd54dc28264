import { describe, expect, test } from 'vitest';
import { matches } from '../../../shared/delivery/match.ts';
import { waitSeconds } from '../../../shared/delivery/retryPolicy.ts';
import { endpointSecret, signedHeaders } from '../../../shared/delivery/signature.ts';
import { verify } from '../../../shared/delivery/verify.ts';
import { tellAll } from '../../support/announced.ts';
import { noticeEvent, sourceEvent } from '../../support/events.ts';

const master = new TextEncoder().encode('master');

describe('a signature', () => {
  const signed = { id: 'c1', timestamp: Math.floor(Date.now() / 1000), body: '{"a":"签证"}' };
  test('is one that the Standard Webhooks library verifies', () => {
    const secret = endpointSecret(master, 'one', 1);
    expect(() => verify(signed.body, signedHeaders(signed, [secret]), secret)).not.toThrow();
  });
  test('of one endpoint or generation is worth nothing for another', () => {
    const headers = signedHeaders(signed, [endpointSecret(master, 'one', 1)]);
    for (const other of [endpointSecret(master, 'two', 1), endpointSecret(master, 'one', 2)]) {
      expect(() => verify(signed.body, headers, other)).toThrow();
    }
  });
});

describe('the wait before the next try', () => {
  const now = new Date('2026-01-01T00:00:00Z');
  test('grows over about three days', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tries) => waitSeconds(tries, null, now, 0));
    expect(waits).toEqual([...waits].sort((one, other) => one - other));
    const days = waits.reduce((sum, wait) => sum + wait, 0) / 86_400;
    expect(days).toBeGreaterThan(2);
    expect(days).toBeLessThan(4);
  });
  test('is spread by jitter, upwards only', () => {
    expect(waitSeconds(2, null, now, 1)).toBeGreaterThan(waitSeconds(2, null, now, 0));
  });
  test.each([
    ['120', 120],
    ['Thu, 01 Jan 2026 00:10:00 GMT', 600],
    ['999999', 43_200],
    ['nonsense', 5],
    ['-5', 5],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 5],
  ])('honours Retry-After %s', (retryAfter, seconds) => {
    expect(waitSeconds(1, retryAfter, now, 0)).toBe(seconds);
  });
});

describe('an endpoint gets', () => {
  const all = { severities: ['critical', 'major', 'minor'] as const };
  test('what its filter lets through', () => {
    expect(matches(all, noticeEvent())).toBe(true);
    expect(matches({ ...all, jurisdictions: ['CN'] }, noticeEvent())).toBe(true);
    expect(matches({ ...all, jurisdictions: ['US'] }, noticeEvent())).toBe(false);
    expect(matches({ ...all, programmes: ['us-h1b', 'cn-k'] }, noticeEvent())).toBe(true);
    expect(matches({ ...all, programmes: ['us-h1b'] }, noticeEvent())).toBe(false);
    expect(matches({ ...all, sources: ['other'] }, noticeEvent())).toBe(false);
  });
  test('what many pages say, where it asks for one of them', () => {
    const event = noticeEvent();
    const group = { id: event.id, size: 2, sources: ['cn-regulation', 'other'] };
    const followUp = { ...event, data: { ...event.data, group } };
    for (const source of ['cn-regulation', 'other'])
      expect(matches({ ...all, sources: [source] }, followUp)).toBe(true);
    expect(matches({ ...all, sources: ['third'] }, followUp)).toBe(false);
  });
  test('a notice in its own language, and one in another than that of its source by either', () => {
    const event = noticeEvent();
    const english = { ...event, data: { ...event.data, notice: { ...event.data.notice, language: 'en' } } };
    expect(matches({ ...all, languages: ['zh-Hans'] }, event)).toBe(true);
    expect(matches({ ...all, languages: ['en'] }, event)).toBe(false);
    expect(matches({ ...all, languages: ['en'] }, english)).toBe(true);
    expect(matches({ ...all, languages: ['zh-Hans'] }, english)).toBe(true);
    expect(matches({ ...all, languages: ['de'] }, english)).toBe(false);
  });
  test('nothing editorial unless it asks, and nothing about sources', () => {
    expect(matches(all, noticeEvent({ severity: 'editorial' }))).toBe(false);
    expect(matches({ severities: ['editorial'] }, noticeEvent({ severity: 'editorial' }))).toBe(true);
    expect(matches({ severities: ['critical', 'major', 'minor', 'editorial'] }, sourceEvent())).toBe(false);
  });
  test('what was told before is not told again, but to those who were not told of it', () => {
    const sweden = { programmes: ['cn-visa-free-unilateral'], title: '关于瑞典', at: '2025-11-03T08:00:00.000Z' };
    const texts = ['自2025年11月10日起至2026年12月31日，对瑞典持普通护照人员试行免签政策，停留不超过30天。'];
    const [, later] = tellAll([
      { ...sweden, texts, source: 'mfa' },
      { ...sweden, texts, source: 'nia' },
    ]).map(({ event }) => event);
    if (later === undefined) throw new Error('nothing was told');
    expect(later.data.change.severity).toBe('editorial');
    expect(matches(all, later)).toBe(false);
    expect(matches({ ...all, sources: ['mfa', 'nia'] }, later)).toBe(false);
    expect(matches({ ...all, sources: ['nia'] }, later)).toBe(true);
    expect(matches({ ...all, sources: ['nia'], languages: ['zh-Hans'] }, later)).toBe(true);
    expect(matches({ ...all, languages: ['zh-Hans'] }, later)).toBe(false);
    expect(matches({ severities: ['minor'], sources: ['nia'] }, later)).toBe(false);
  });
});
