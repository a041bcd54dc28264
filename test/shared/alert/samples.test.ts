import { describe, expect, test } from 'vitest';
import { renderEmail } from '../../../shared/alert/mail/email.ts';
import { mailIn } from '../../../shared/language/told/mail.ts';
import { spoken } from '../../../shared/language/told/spoken.ts';
import { reminded, reminderOf, sampleEvent, samples } from '../../support/sampleEvents.ts';

const events = [...samples.map(sampleEvent), ...reminded.map(reminderOf)];

/** Columns as a terminal counts them: wide characters take two. */
const columns = (line: string): number =>
  [...line].reduce(
    (sum, character) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]/u.test(character) ? 2 : 1),
    0,
  );

describe.each(spoken)('mails in %s', (language) => {
  test('have whole subjects, 70 columns, and no id, rule or ISO time in our words', () => {
    for (const event of events) {
      const { subject, body } = renderEmail(event, language);
      expect(subject).not.toContain('…');
      expect([...subject].length).toBeLessThan(100);
      for (const line of body.split('\n')) if (!line.includes('://')) expect(columns(line)).toBeLessThanOrEqual(70);
      const words = body.replace(/https?:\S+/gu, '');
      expect(words).not.toMatch(/\d{4}-\d{2}-\d{2}|undefined|[A-Z]{3,}-[A-Z]{3,}|\b[a-z]+_[a-z]+\b/u);
    }
  });

  test('say each piece of news in a subject of its own', () => {
    const subjects = events.map((event) => renderEmail(event, language).subject);
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  test('show the official words to the letter', () => {
    for (const event of events) {
      const { body } = renderEmail(event, language);
      const flat = (text: string): string => text.replace(/\s+/gu, '');
      for (const { after, op } of event.data.edits) {
        if (op !== 'replace' || after === null) continue;
        const shown = flat(body)
          .replaceAll(/\[-.*?-\]/gu, '')
          .replaceAll(/\{\+|\+\}/gu, '');
        expect(shown).toContain(flat(after));
      }
    }
  });
});

test('a reminder says what begins or ends in one phrase with its day, and of which country it is', () => {
  const [advice, chinese] = reminded.map(([sample]) => sample);
  if (advice === undefined || chinese === undefined) throw new Error('no reminder');
  const title = 'Entry requirements: Sri Lanka';
  const asked = [
    'From 15 October 2026, you must get an electronic travel authorisation before you travel to Sri Lanka.',
  ];
  const begins = reminderOf([{ ...advice, title, after: asked }, '2026-10-15T08:00:00Z']).data.summary;
  expect(begins['zh-Hans']).toBe('斯里兰卡：须办电子旅行许可的规定今日（2026年10月15日）起施行');
  expect(begins['zh-Hant']).toBe('斯里蘭卡：須辦電子旅行許可的規定今日（2026年10月15日）起施行');
  expect(begins['ja']).toBe('スリランカ：電子渡航認証の義務は本日（2026年10月15日）から適用');
  expect(begins['ko']).toBe('스리랑카: 전자여행허가 의무, 오늘(2026년 10월 15일)부터 시행');
  const lists = ['适用国家：秘鲁、约旦，有效期至2026年12月31日。'];
  const called = { en: 'List', 'zh-Hans': '免签国家名单' };
  const ends = reminderOf([{ ...chinese, called, after: lists }, '2026-12-24T01:00:00Z']).data.summary;
  expect(ends['zh-Hans']).toBe('免签国家名单：秘鲁、约旦的适用期将于2026年12月31日到期，还有7天');
});

test('the page of samples shows the mails as they are; `vitest run -u` writes it anew', async () => {
  const shown = [0, 1, 2, 4, 6, 10, 12, 13, 15, 18].flatMap((at) => events[at] ?? []);
  const parts = spoken.flatMap((language) => [
    `## ${mailIn[language].name}\n`,
    ...shown.map((event) => {
      const { subject, body } = renderEmail(event, language);
      return `**${subject.replaceAll('|', '\\|')}**\n\n\`\`\`text\n${body}\`\`\`\n`;
    }),
  ]);
  const page = `# Mails as subscribers get them\n\nMade by \`test/shared/alert/samples.test.ts\` from changes that nobody published.\n\n${parts.join('\n')}`;
  await expect(page).toMatchFileSnapshot('../../../shared/alert/samples.md');
});
