import { expect, test } from 'vitest';
import { readEpoch, readTimestamp } from '../../../shared/extract/timestamp.ts';
import { fc } from '../../support/property.ts';

test.each([
  ['2025-09-18T18:02:00-04:00', '2025-09-18T18:02:00-04:00'],
  ['2026-02-25T10:00:00Z', '2026-02-25T10:00:00Z'],
  ['2026-02-25T10:00:00.1234567+00:00', '2026-02-25T10:00:00Z'],
  ['2026-02-25 10:00:00 +0900', '2026-02-25T10:00:00+09:00'],
  ['Thu, 18 Sep 2025 18:02:00 -0400', '2025-09-18T18:02:00-04:00'],
  ['Thu, 18 Sep 2025 18:02:00 EDT', '2025-09-18T18:02:00-04:00'],
  ['18 Sept 25 18:02 GMT', '2025-09-18T18:02:00Z'],
  ['Do, 18 Okt 2025 18:02:00 MESZ', '2025-10-18T18:02:00+02:00'],
  ['Thu,  18-Sep-2025 18:02:00 KST', '2025-09-18T18:02:00+09:00'],
  ['Thu Sep 18 18:02:00 KST 2025', '2025-09-18T18:02:00+09:00'],
  ['Thu, 18 Sep 2025 18:02:00 GMT+0800', '2025-09-18T18:02:00+08:00'],
  ['/Date(1758232920000)/', '2025-09-18T22:02:00Z'],
])('%s is a moment', (text, moment) => {
  expect(readTimestamp(text)).toBe(moment);
});

test.each([
  ['2025-09-18', '2025-09-18'],
  ['[2025-9-8]', '2025-09-08'],
  ['2025.09.18.', '2025-09-18'],
  ['2025. 9. 18.', '2025-09-18'],
  ['2025/9/18', '2025-09-18'],
  ['发布日期：２０２５年９月１８日', '2025-09-18'],
  ['2025년 9월 18일', '2025-09-18'],
  ['2026-05-06T10:00:00', '2026-05-06'],
  ['Mon, 28 Sep 2026 10:00:00 CST', '2026-09-28'],
  ['Thu, 18 Sep 2025', '2025-09-18'],
  ['18. September 2025', '2025-09-18'],
  ['18th March 2025', '2025-03-18'],
  ['March 18, 2025', '2025-03-18'],
  ['18.9.2025', '2025-09-18'],
])('%s is a day: no zone is known', (text, day) => {
  expect(readTimestamp(text)).toBe(day);
});

test.each([
  ['2025-08-14 10:00', 'Asia/Shanghai', '2025-08-14T10:00:00+08:00'],
  ['2025-08-14-10:00:21', 'Asia/Shanghai', '2025-08-14T10:00:21+08:00'],
  ['18.9.2025', 'Europe/Berlin', '2025-09-18'],
  ['2026-03-08 03:30', 'America/New_York', '2026-03-08T03:30:00-04:00'],
  ['2026-01-08 03:30', 'America/New_York', '2026-01-08T03:30:00-05:00'],
  ['2026-01-08 03:30 CST', 'America/New_York', '2026-01-08'],
  ['2026-01-08T03:30:00Z', 'Asia/Tokyo', '2026-01-08T03:30:00Z'],
  ['1er août 2025', 'Europe/Paris', '2025-08-01'],
  ['14 août 2025', 'Europe/Paris', '2025-08-14'],
  ['3 février 2026', 'Europe/Paris', '2026-02-03'],
  ['3 juillet 2026', 'Europe/Paris', '2026-07-03'],
  ['3 juin 2026', 'Europe/Paris', '2026-06-03'],
])('%s in %s is %s', (text, zone, read) => {
  expect(readTimestamp(text, zone)).toBe(read);
});

test.each(['', '10/12/2025', '31 June 2025', '2025-13-01', '18 Brumaire 2025', 'yesterday', '192.168.2025.1'])(
  '%s is no date',
  (text) => {
    expect(readTimestamp(text)).toBeNull();
  },
);

test('counts of seconds and of milliseconds are told apart', () => {
  expect(readEpoch(1_758_232_920)).toBe('2025-09-18T22:02:00Z');
  expect(readEpoch(1_758_232_920_000)).toBe('2025-09-18T22:02:00Z');
  expect(readEpoch(Number.MAX_VALUE)).toBeNull();
});

test('whatever is read is a day that exists', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d./:TZ +-]{0,30}$/)), (text) => {
      const read = readTimestamp(text);
      if (read !== null) expect(Number.isNaN(Date.parse(read))).toBe(false);
    }),
  );
});
