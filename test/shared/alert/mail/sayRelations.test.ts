import { expect, test } from 'vitest';
import { renderEmail } from '../../../../shared/alert/mail/email.ts';
import { sayRelations } from '../../../../shared/alert/mail/sayRelations.ts';
import { type Told, tellAll } from '../../../support/announced.ts';
import { noticeEvent } from '../../../support/events.ts';

const notice: Told = {
  source: 'nia',
  rank: 'instruction',
  programmes: ['cn-visa-free-unilateral'],
  at: '2025-11-04T08:00:00.000Z',
  title: '国家移民管理局公告2025年第5号',
  number: '国家移民管理局公告2025年第5号',
  texts: ['自2025年11月10日起至2026年12月31日，对瑞典持普通护照人员试行免签政策，停留不超过30天。'],
};
const embassy: Told = {
  ...notice,
  source: 'embassy',
  rank: 'embassy',
  at: '2025-11-05T08:00:00.000Z',
  title: '关于对瑞典免签的通知',
  number: '通知',
  texts: notice.texts.map((text) => text.replace('30天', '15天')),
};
const disagreeing = () => tellAll([notice, embassy]).map(({ event }) => event)[1] ?? noticeEvent();

test('a mail says in its language who announced the same, and what they state otherwise', () => {
  const { body } = renderEmail(disagreeing(), 'en');
  const words = body.replace(/\s+/g, ' ');
  expect(words).toContain('Also announced by The nia (国家移民管理局公告2025年第5号, 4 November 2025)');
  expect(words).toContain('up to 15 days here, up to 30 days according to The nia (which takes precedence)');
  expect(renderEmail(disagreeing(), 'zh-Hans').body.replace(/\s+/g, '')).toContain('与此前公布的内容不一致');
  expect(renderEmail(disagreeing(), 'zh-Hant').body.replace(/\s+/g, '')).toContain('與先前公布的內容不一致');
});

test('a translation, a correction and a replacement are each said as what they are', () => {
  const english: Told = {
    ...notice,
    source: 'nia-english',
    authority: 'nia',
    language: 'en',
    at: '2025-11-10T08:00:00.000Z',
    title: 'Visa-free entry for Sweden',
    number: 'Notice',
    texts: [
      'From November 10, 2025 to December 31, 2026, holders of ordinary passports from Sweden may enter China visa-free for up to 30 days.',
    ],
  };
  const translation = tellAll([notice, english]).map(({ event }) => event)[1] ?? noticeEvent();
  expect(sayRelations(translation.data, 'en').map(({ text }) => text)).toEqual([
    'A translation of what was announced by The nia (国家移民管理局公告2025年第5号, 4 November 2025)',
  ]);
  const { data } = noticeEvent();
  const relations = { ...data.relations, corrects: 'a', correctsNumber: '2026-12542', supersedesNumber: '91 FR 1000' };
  expect(sayRelations({ ...data, relations }, 'en')).toEqual([
    { text: 'Corrects 2026-12542', change: 'a' },
    { text: 'Replaces 91 FR 1000', change: null },
  ]);
});

test('a change that stands alone has nothing to say of others', () => {
  expect(sayRelations(noticeEvent().data, 'en')).toEqual([]);
  expect(renderEmail(noticeEvent(), 'en').body).not.toContain('announced by');
});
