import { describe, expect, test } from 'vitest';
import { renderEmail } from '../../../../shared/alert/mail/email.ts';
import { mailMessagesOf } from '../../../../shared/alert/mail/mailMessage.ts';
import { endingOf } from '../../../../shared/alert/operators/ending.ts';
import { regulationSource } from '../../../support/regulation.ts';

const source = { ...regulationSource, ends: '2026-12-31' };
const read = { address: undefined, lastReadAt: '2026-11-30T08:00:00.000Z' };
const at = (time: string) => new Date(time);

describe('a document that stands until a day', () => {
  test('is told to operators from thirty days before, as the clocks of its office have it, once', () => {
    // In Shanghai it is the first of December already.
    expect(endingOf(source, read, at('2026-11-30T15:59:00Z'))).toBeNull();
    const first = endingOf(source, read, at('2026-11-30T16:01:00Z'));
    expect(first?.data.episode).toMatchObject({ rule: 'ENDS-SOON', seen: expect.stringContaining('in 30 days') });
    expect(endingOf(source, read, at('2026-12-30T08:00:00Z'))?.id).toBe(first?.id);
  });

  test('is told once more when it is over', () => {
    const soon = endingOf(source, read, at('2026-12-31T08:00:00Z'));
    const over = endingOf(source, read, at('2027-01-01T08:00:00Z'));
    expect(soon?.data.episode).toMatchObject({ rule: 'ENDS-SOON', seen: expect.stringContaining('today') });
    expect(over?.data.episode).toMatchObject({ rule: 'ENDED' });
    expect(over?.id).not.toBe(soon?.id);
  });

  test('is not told of when another edition took its place, nor where the catalog names no day', () => {
    const edition = { ...read, address: 'https://www.gov.cn/zhengce/regulation-2027.htm' };
    expect(endingOf(source, edition, at('2026-12-31T08:00:00Z'))).toBeNull();
    expect(endingOf(source, { ...read, address: source.url }, at('2026-12-31T08:00:00Z'))).not.toBeNull();
    expect(endingOf(regulationSource, read, at('2026-12-31T08:00:00Z'))).toBeNull();
  });

  test('is a mail of its own, with what to do', () => {
    const event = endingOf(source, read, at('2026-12-31T08:00:00Z'));
    if (event === null) throw new Error('not told');
    expect(mailMessagesOf(event)).toEqual([{ changeId: event.id }]);
    const { subject, body } = renderEmail(event);
    expect(subject).toBe('[Visawire] source ending: cn-regulation');
    expect(body).toContain('The document of source cn-regulation ends soon.');
    expect(body).toMatch(/add\s+`successor`/u);
    expect(body).toContain('“Source ending”');
  });
});
