import { describe, expect, test } from 'vitest';
import { compareBlocks } from '../../../../shared/compare/align.ts';
import type { Edit } from '../../../../shared/compare/edits.ts';
import type { Block } from '../../../../shared/extract/notice.ts';
import { changedFacts } from '../../../../shared/understand/change/changedFacts.ts';
import { type Classified, classify } from '../../../../shared/understand/change/classify.ts';

const block = (text: string): Block => ({ kind: 'paragraph', path: [], text });
const now = '2026-01-01T00:00:00.000Z';
const inserted = (text: string): Edit => ({
  op: 'insert',
  path: [],
  before: null,
  after: text,
  segments: [['+', text]],
});

/** The change between two texts of a page of middling rank. */
function change(before: string | null, after: string, over: Partial<Classified> = {}, language = 'en'): Classified {
  const old = before === null ? [] : [block(before)];
  const notice = (blocks: readonly Block[]) => ({ title: 'A notice', publishedOn: null, blocks });
  const context = { language, jurisdiction: 'US', timezone: 'UTC', programmes: [], now };
  return {
    kind: 'amended',
    title: 'A notice',
    edits: compareBlocks(old, [block(after)], language),
    facts: changedFacts(notice(old), notice([block(after)]), context).facts,
    rank: 'page',
    now,
    language,
    ...over,
  };
}
const published = (title: string, over: Partial<Classified> = {}): Classified => ({
  kind: 'published',
  title,
  edits: [inserted(title)],
  facts: [],
  rank: 'instruction',
  now,
  language: 'en',
  ...over,
});

/** A change of nothing but where some words lead. */
function led(words: string, before: string, after: string, over: Partial<Classified> = {}): Classified {
  const edit: Edit = {
    op: 'replace',
    path: [words],
    before,
    after,
    segments: [
      ['-', before],
      ['+', after],
    ],
  };
  return { kind: 'amended', title: 'A notice', edits: [edit], facts: [], rank: 'page', now, language: 'en', ...over };
}
const office = 'https://visa.example.org';

/** By rule: what fires it, and what nearly does. */
const cases: Readonly<
  Record<string, { readonly fires: readonly Classified[]; readonly misses: readonly Classified[] }>
> = {
  'CONTACT-CHANGED': {
    fires: [
      change('담당: 김민수', '담당: 이서연', {}, 'ko'),
      change('○ 담당부서 : 체류관리과 (02-555-0101)', '○ 담당부서 : 체류지원과 (02-555-0177)', {}, 'ko'),
      change('联系人：王芳，电话：010-5550101', '联系人：李娜，电话：010-5550177', {}, 'zh-Hans'),
      change('Contact: Ann Miller, 555 0101', 'Contact: Joe Brown, 555 0177'),
      change('Ansprechpartnerin: Frau Weber', 'Ansprechpartnerin: Frau Kaya', {}, 'de'),
    ],
    misses: [
      change('Contact: the embassy', 'Contact: the embassy, from 1 May only by appointment'),
      change('담당: 김민수', '담당: 이서연에게 5일까지 신청서를 내야 한다', {}, 'ko'),
      change('Apply at: the embassy', 'Apply at: the visa centre'),
    ],
  },
  'EDITORIAL-TYPOGRAPHY': {
    fires: [
      change('An applicant, of any age, may apply', 'An applicant of any age may apply'),
      change('申请人应当提交材料，', '申请人应当提交材料', {}, 'zh-Hans'),
    ],
    misses: [change('An applicant may apply', 'An applicant must apply'), change('See footnote', 'See footnote*')],
  },
  'EDITORIAL-ADDRESS': {
    fires: [
      led('Ministry of Health', `${office}/news/4`, `${office}/news/measles`),
      led('table of fees', `${office}/fees-2026.pdf`, `${office}/fees-2027.pdf`, { rank: 'law' }),
    ],
    misses: [
      led('application form', `${office}/a.pdf`, `${office}/b.pdf`),
      led('fees', '£130', '£140'),
      led('fees', `${office}/a`, 'no longer published'),
    ],
  },
  'FORM-ADDRESS': {
    fires: [
      led('application form', `${office}/form-v3.pdf`, `${office}/form-v4.pdf`),
      led('here', `${office}/forms/a.pdf`, `${office}/forms/b.pdf`),
      led('Antragsformular', `${office}/a`, `${office}/b`),
      led('签证申请表', `${office}/1.doc`, `${office}/2.doc`),
      led('사증발급 신청서', `${office}/1`, `${office}/2`),
    ],
    misses: [
      led('information', `${office}/a`, `${office}/b`),
      led('platform', `${office}/a`, `${office}/b`),
      led('Apply online', `${office}/apply`, 'https://vfs.example.com/apply'),
    ],
  },
  'PORTAL-ELSEWHERE': {
    fires: [
      led('Apply online', `${office}/apply`, 'https://vfs.example.com/apply'),
      led('Termin buchen', `${office}/termin`, 'https://other.example.net/'),
    ],
    misses: [
      led('Apply online', `${office}/apply`, 'https://www.visa.example.org/apply/v2'),
      led('Ministry', `${office}/m`, 'https://ministry.example.org/'),
    ],
  },
  'EDITORIAL-SPELLING': {
    fires: [
      change('Send the aplication to the office', 'Send the application to the office'),
      change('the the applicant must sign', 'the applicant must sign'),
      change('其它材料一并提交', '其他材料一并提交', {}, 'zh-Hans'),
      change('The recieved documents', 'The received documents'),
    ],
    misses: [
      change('The office is in Austria', 'The office is in Australia'),
      change('a registered person', 'an unregistered person'),
      change('applications are decided', 'application are decided'),
      change('the child may apply', 'the wild may apply'),
      change('一年内有效', '二年内有效', {}, 'zh-Hans'),
    ],
  },
  'EDITORIAL-NOTED': {
    fires: [change('Please bring it along', 'Please take it along', { note: 'Editorial change' })],
    misses: [change('Please bring it along', 'Please take it along', { note: 'Added a new country' })],
  },
  'EDITORIAL-TECHNICAL-UPDATE': {
    fires: [published('Technical Update - Corrected citation')],
    misses: [published('POLICY ALERT - Technical roles')],
  },
  'TRIVIA-PAPERWORK': {
    fires: [published('Agency Information Collection Activities; Extension of a Currently Approved Collection')],
    misses: [published('Collection of Biometric Data From Aliens')],
  },
  'TRIVIA-CASE': {
    fires: [published('Man sentenced to 10 months for marriage fraud')],
    misses: [published('Fees charged for premium processing')],
  },
  'TRIVIA-SYSTEM': {
    fires: [published('FLAG system maintenance on Saturday')],
    misses: [published('Maintenance of status for students')],
  },
  'ACCESS-NOW': {
    fires: [
      change('The application fee is $205.', 'The application fee is $215.'),
      change(null, 'From 15 January 2026 nationals of France need no visa.'),
    ],
    misses: [
      change('The application fee is $205.', 'The application fee is $215 from 1 July 2026.'),
      change(null, 'We propose an application fee of $300.'),
    ],
  },
  'FACT-CHANGED': {
    fires: [change('The rule takes effect on 1 July 2026.', 'The rule takes effect on 1 September 2026.')],
    misses: [change('You will hear from us.', 'You shall hear from us.')],
  },
  'NOTICE-PUBLISHED': {
    fires: [published('Notice on visas')],
    misses: [published('Notice on visas', { rank: 'spokesperson' })],
  },
  'NOTICE-OF-LOWER-RANK': { fires: [published('Remarks', { rank: 'spokesperson' })], misses: [published('Remarks')] },
  'CLAUSE-CHANGED': {
    fires: [
      change('Applicants should sign the form', 'Applicants must sign the form'),
      change('a degree or experience', 'a degree and experience'),
      change('申请人应当提交担保函件', '申请人可以提交担保函件', {}, 'zh-Hans'),
      change('papers of group four or above', 'papers of group four'),
      change('See the list', 'See the list*'),
      change('Manual 260901', 'Manual 260918'),
    ],
    misses: [change('Please bring your papers along', 'Please take your papers with you')],
  },
  'WORDING-CHANGED': {
    fires: [change('Please bring your papers along', 'Please take your papers with you')],
    misses: [change('Applicants should sign', 'Applicants must sign')],
  },
};

describe.each(Object.entries(cases))('%s', (rule, { fires, misses }) => {
  test.each(fires.map((given) => [given.edits.map(({ after }) => after).join(' '), given] as const))(
    'fires: %s',
    (_name, given) => {
      expect(classify(given)).toMatchObject({ rule });
    },
  );
  test.each(misses.map((given) => [given.edits.map(({ after }) => after).join(' '), given] as const))(
    'does not: %s',
    (_name, given) => {
      expect(classify(given).rule).not.toBe(rule);
    },
  );
});

test('editorial is never more than editorial, and substance never less than minor', () => {
  for (const [rule, { fires }] of Object.entries(cases)) {
    const isEditorial = rule.startsWith('EDITORIAL') || rule.startsWith('TRIVIA');
    for (const given of fires) expect(classify(given).severity === 'editorial').toBe(isEditorial);
  }
});
