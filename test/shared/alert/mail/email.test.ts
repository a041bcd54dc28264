import { describe, expect, test } from 'vitest';
import { attributesOf } from '../../../../shared/alert/attributes.ts';
import { alertEventSchema } from '../../../../shared/alert/event.ts';
import { harmless } from '../../../../shared/alert/harmless.ts';
import { renderEmail } from '../../../../shared/alert/mail/email.ts';
import { heldEmail } from '../../../../shared/alert/mail/heldEmail.ts';
import { retractionOf } from '../../../../shared/alert/retraction.ts';
import { matches } from '../../../../shared/delivery/match.ts';
import { noticeEvent, sourceEvent } from '../../../support/events.ts';

const hostile = '<script>alert(1)</script>\u001b[31mred\u001b[0m \u202egpj.exe\u202c\r\nBcc: victim@example.org "}]';

/** Columns as a terminal counts them: wide characters take two. */
const columns = (line: string): number =>
  [...line].reduce(
    (sum, character) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]/u.test(character) ? 2 : 1),
    0,
  );

describe('a mail', () => {
  test('says what changed, where, in whose words, and where to look', () => {
    const { subject, body } = renderEmail(noticeEvent());
    expect(subject).toBe('[CN] China K visa: new visa class K');
    for (const part of ['K字签证', '第六条', 'https://www.gov.cn/zhengce/regulation.htm', 'https://wire.test/changes/'])
      expect(body).toContain(part);
  });

  test('says it in the language of the subscriber, the official words as published', () => {
    expect(renderEmail(noticeEvent(), 'zh-Hant').subject).toBe('[CN] 中國K字簽證：新增K字簽證');
    const { subject, body } = renderEmail(noticeEvent(), 'zh-Hans');
    expect(subject).toBe('[CN] 中国K字签证：新增K字签证');
    for (const part of ['官方原文', 'K字签证，发给入境的外国青年科技人才']) expect(body).toContain(part);
    expect(renderEmail(noticeEvent(), 'zh-Hant').body).toContain('K字签证，发给入境的外国青年科技人才');
  });

  test('reads well at 70 columns in any script; only an address may be longer', () => {
    for (const text of [
      '签证'.repeat(300),
      'The applicant must hold a passport. '.repeat(40),
      '비자 대상 확대 안내 '.repeat(40),
    ]) {
      const { body } = renderEmail(noticeEvent({ text }));
      for (const line of body.split('\n')) if (!line.includes('://')) expect(columns(line)).toBeLessThanOrEqual(70);
    }
  });

  test('has a subject that SNS takes, however long or hostile the title', () => {
    for (const title of ['x'.repeat(500), '签'.repeat(500), hostile, '']) {
      const { subject } = renderEmail(noticeEvent({ title }));
      expect(subject.length).toBeLessThan(100);
      expect(subject).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });

  test('carries no control character of the page but its own line breaks', () => {
    for (const event of [noticeEvent({ title: hostile, text: hostile }), sourceEvent(hostile)]) {
      expect(renderEmail(event).body).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      expect(renderEmail(event).body).not.toMatch(/^Bcc:/m);
    }
  });

  test('tells operators what was seen and what to do', () => {
    const { subject, body } = renderEmail(sourceEvent());
    expect(subject).toContain('source blocked');
    for (const part of ['CHALLENGE-RIVERSEC', 'the site asks for a browser check', 'infra/runbook.md'])
      expect(body).toContain(part);
  });
});

describe('mails to operators', () => {
  const long = 'no list item matched the selector of the catalog, and none was found by itself on the page either';
  const { body } = renderEmail(sourceEvent(long));

  test('say when in a form that people read, and fit 70 columns', () => {
    const held = heldEmail(noticeEvent(), '2027-03-04T12:05:00Z', { subject: 's', body: 'b' });
    for (const text of [body, held.email]) {
      expect(text).toMatch(/\d (?:January|March|June|August|October|November) 20\d\d, \d\d:\d\d \(UTC\)/);
      expect(text.replace(/https?:\S+/g, '')).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
      for (const line of text.split('\n')) if (!line.includes('://')) expect(columns(line)).toBeLessThanOrEqual(70);
    }
  });

  test('hold what a label says under its beginning', () => {
    const lines = body.split('\n');
    const at = lines.findIndex((line) => line.startsWith('Seen:'));
    expect(lines[at + 1]).toMatch(/^ {12}\S/);
  });

  test('say in a sentence what became of a source', () => {
    expect(body).toMatch(/^Source \S+ blocks us\.$/m);
  });
});

test('a quotation that ends a sentence takes no second stop, whatever marks it stands in', () => {
  const event = noticeEvent();
  const said = { de: 'Laos: „You can apply at the border.“', es: 'Laos: «Apply.»', en: 'Laos: “Apply.”' };
  for (const language of ['de', 'es', 'en'] as const) {
    const { body } = renderEmail({ ...event, data: { ...event.data, summary: said } }, language);
    expect(body.split('\n')[0]).toBe(said[language]);
  }
});

test('events of both families keep the published contract', () => {
  for (const event of [noticeEvent(), sourceEvent()])
    expect(alertEventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
});

test('filter policies find jurisdiction, programmes, kind, severity, source and language', () => {
  expect(attributesOf(noticeEvent())).toEqual({
    jurisdiction: 'CN',
    source: 'cn-regulation',
    language: 'en',
    kind: 'amended',
    severity: 'major',
    programme: ['cn-k'],
  });
});

test('whoever asks for one of many pages with the same edit is found', () => {
  const event = noticeEvent();
  const group = { id: event.id, size: 2, sources: ['cn-regulation', 'other'] };
  expect(attributesOf({ ...event, data: { ...event.data, group } })['source']).toEqual(['cn-regulation', 'other']);
});

test('a follow-up is found by whoever asks for any page that it tells of, and names them', () => {
  const event = noticeEvent();
  const member = (source: string, destination: string, programmes: string[]) => ({
    change: event.id,
    source,
    name: { en: `Page of ${destination}` },
    destination,
    programmes,
    official: 'https://www.gov.cn/',
  });
  const members = [
    member('cn-regulation', 'CL', ['cn-k']),
    member('second', 'KE', []),
    member('third', 'LA', ['cn-z']),
  ];
  const group = { id: 'first', size: 4, sources: ['first', 'cn-regulation', 'second', 'third'], members };
  const followUp = { ...event, data: { ...event.data, group } };
  expect(attributesOf(followUp)).toMatchObject({
    source: ['cn-regulation', 'second', 'third'],
    destination: ['CL', 'KE', 'LA'],
    programme: ['cn-k', 'cn-z'],
  });
  expect(matches({ severities: ['major'], destinations: ['KE'] }, followUp)).toBe(true);
  expect(matches({ severities: ['major'], destinations: ['LA'], programmes: ['cn-z'] }, followUp)).toBe(true);
  expect(matches({ severities: ['major'], destinations: ['KE'], programmes: ['cn-z'] }, followUp)).toBe(false);
  expect(matches({ severities: ['major'], sources: ['first'] }, followUp)).toBe(false);
  expect(renderEmail(followUp).body).toContain('The same change on: Page of KE, Page of LA');
});

test('harmless text keeps its words', () => {
  expect(harmless('K字签证 – “H‑1B” 50 700 €')).toBe('K字签证 – “H‑1B” 50 700 €');
});

test('leads to the pages in the reader’s language, and names a country once', () => {
  const event = noticeEvent();
  const { body } = renderEmail(event, 'ja');
  expect(body).toContain(`https://wire.test/ja/changes/${event.id}#wrong`);
  expect(body).toContain('https://wire.test/ja/subscription');
  const { authority } = event.data.source;
  const source = { ...event.data.source, authority: { ...authority, name: { en: 'Immigration Office of China' } } };
  const { body: english } = renderEmail({ ...event, data: { ...event.data, source } });
  expect(english).toContain('Published by: Immigration Office of China\n');
});

test('takes back an alert in its own words, without saying twice that it does', () => {
  const event = noticeEvent();
  const { subject, body } = renderEmail(
    retractionOf(event, { why: 'misread', now: new Date(0), siteUrl: 'https://wire.test' }),
    'de',
  );
  expect(subject).toContain('Zurückgenommen: ');
  expect(body).not.toContain('Zurückgenommen');
});
