import { describe, expect, test } from 'vitest';
import { type DigestOptions, makeDigest } from '../../../../shared/alert/digest/digest.ts';
import { digestMessages } from '../../../../shared/alert/digest/digestMessages.ts';
import {
  type AlertEvent,
  alertEventSchema,
  type NoticeEvent,
  type Severity,
  type SourceEvent,
} from '../../../../shared/alert/event.ts';
import { filterPolicy, type Wish } from '../../../../shared/alert/filterPolicy.ts';
import { jsonBytes } from '../../../../shared/alert/mail/cut.ts';
import { cutDigest } from '../../../../shared/alert/mail/cutDigest.ts';
import { renderDigest } from '../../../../shared/alert/mail/digestEmail.ts';
import { renderEmail } from '../../../../shared/alert/mail/email.ts';
import { isMailedWhole } from '../../../../shared/alert/mail/mailLimits.ts';
import { retractionOf } from '../../../../shared/alert/retraction.ts';
import { promisedFreshnessSeconds } from '../../../../shared/catalog/cadence.ts';
import type { Source } from '../../../../shared/catalog/catalog.ts';
import { spoken } from '../../../../shared/language/told/spoken.ts';
import { noticeEvent, sourceEvent } from '../../../support/events.ts';
import { fc } from '../../../support/property.ts';
import { regulationSource } from '../../../support/regulation.ts';

const from = '2026-01-01T06:00:00.000Z';
const until = '2026-01-02T06:00:00.000Z';
const now = new Date('2026-01-02T06:01:00.000Z');
const fresh = '2026-01-02T05:50:00.000Z';
const source = (id: string, jurisdiction: string): Source => ({
  ...regulationSource,
  id,
  every: '1h',
  programmes: jurisdiction === 'CN' ? ['cn-k'] : [],
  title: { en: `Title of ${id}` },
  authority: { ...regulationSource.authority, jurisdiction },
});
const sources = [source('cn-a', 'CN'), source('cn-b', 'CN'), source('de-a', 'DE')];

function digest(options: Partial<DigestOptions> = {}) {
  return makeDigest({
    period: 'daily',
    from,
    until,
    now,
    catalog: { programmes: [{ id: 'cn-k', name: { en: 'K' } }], sources },
    events: [],
    readTimes: Object.fromEntries(sources.map(({ id }) => [id, fresh])),
    unreadBefore: new Set(),
    siteUrl: 'https://wire.test',
    ...options,
  });
}

interface Made {
  readonly severity?: Severity;
  readonly from?: string;
  readonly sameEventAs?: readonly string[];
  readonly group?: NoticeEvent['data']['group'];
  readonly says?: string;
}

let ids = 0;
function change({
  severity = 'major',
  from: sourceId = 'cn-a',
  sameEventAs = [],
  group,
  says,
}: Made = {}): NoticeEvent {
  const event = noticeEvent({ severity });
  const id = (++ids).toString(16).padStart(32, '0');
  const { data } = event;
  const jurisdiction = sourceId.slice(0, 2).toUpperCase();
  return {
    ...event,
    id,
    data: {
      ...data,
      change: { ...data.change, id },
      programmes: jurisdiction === 'CN' ? data.programmes : [],
      source: { ...data.source, id: sourceId, jurisdiction },
      summary: says === undefined ? data.summary : { en: says, 'zh-Hans': says, 'zh-Hant': says },
      relations: { ...data.relations, sameEventAs: [...sameEventAs] },
      group: group ?? { id, size: 1, sources: [sourceId] },
      links: { ...data.links, change: `https://wire.test/changes/${id}` },
    },
  };
}
const told = (type: SourceEvent['type'], subject: string, time: string, lastReadAt: string | null): SourceEvent => {
  const event = sourceEvent();
  return { ...event, type, subject, time, data: { ...event.data, episode: { ...event.data.episode, lastReadAt } } };
};
const all = { language: 'en', jurisdiction: null, isRest: false } as const;
const rest = { ...all, isRest: true } as const;
const body = (event: ReturnType<typeof digest>, options: Parameters<typeof renderDigest>[1] = all) =>
  renderDigest(event, options).body.replace(/\s+/g, ' ');

describe('when nothing changed', () => {
  test('it says so, of how many sources, and since when', () => {
    const { subject } = renderDigest(digest(), all);
    expect(subject).toBe('[Visawire] Daily digest · 2 January 2026: nothing changed');
    expect(body(digest())).toContain(
      'Nothing changed; all 3 sources were read as promised since 1 January 2026, 06:00 (UTC).',
    );
    expect(body(digest(), { ...all, language: 'zh-Hans' })).toContain(
      '没有变更；自2026年1月1日06:00（协调世界时）起，全部3个来源',
    );
    expect(body(digest(), rest)).toContain('Nothing changed; all 3 sources');
  });

  test.each<[string, Partial<DigestOptions>, string]>([
    [
      'is not read now',
      { readTimes: { 'cn-a': fresh, 'de-a': fresh, 'cn-b': '2026-01-01T20:00:00.000Z' } },
      'last read 1 January 2026, 20:00 (UTC)',
    ],
    ['was never read', { readTimes: { 'cn-a': fresh, 'de-a': fresh } }, 'never read yet'],
    [
      'fell silent and is read again',
      { events: [told('dev.visawire.source.silent.v1', 'cn-b', '2026-01-01T12:00:00.000Z', from)] },
      'read again',
    ],
    [
      'was blocked for hours and is read again',
      {
        events: [
          told('dev.visawire.source.recovered.v1', 'cn-b', '2026-01-02T01:00:00.000Z', '2026-01-01T12:00:00.000Z'),
        ],
      },
      'read again',
    ],
    ['was unread at the end of the digest before', { unreadBefore: new Set(['cn-b']) }, 'read again'],
  ])('it does not when a source %s, which it names', (_, options, state) => {
    const text = body(digest(options));
    expect(text).not.toContain('Nothing changed');
    expect(text).toContain('No change was seen in the 2 sources read as promised.');
    expect(text).toContain(`- China · Title of cn-b: ${state}`);
    expect(text).toContain('due every 4 hours');
    expect(renderDigest(digest(options), all).subject).toBe(
      '[Visawire] Daily digest · 2 January 2026: 1 source not read as promised',
    );
    // Whoever follows Germany alone has it that nothing changed there.
    const [german] = digestMessages(digest(options), 100_000).filter(
      ({ attributes }) => attributes['jurisdiction'] === 'DE',
    );
    expect(german?.body.replace(/\s+/g, ' ')).toContain('Nothing changed; the one source was read as promised');
  });

  test('it does when a source was in trouble for less than it is promised', () => {
    const events = [
      told('dev.visawire.source.recovered.v1', 'cn-b', '2026-01-02T01:00:00.000Z', '2026-01-02T00:10:00.000Z'),
    ];
    expect(body(digest({ events }))).toContain('Nothing changed; all 3 sources');
  });
});

describe('what changed', () => {
  test('stands in a line each with its link, under its country, the gravest first', () => {
    const minor = change({ severity: 'minor', says: 'A word' });
    const grave = change({ severity: 'critical', says: 'A fee' });
    const german = change({ from: 'de-a', says: 'A salary' });
    const { body: text } = renderDigest(digest({ events: [minor, grave, german] }), all);
    const lines = text.split('\n').filter((line) => /^(?:China|Germany)$|^ {2}- \w+ · |changes\//.test(line));
    expect(lines).toEqual([
      'China',
      '  - critical · A fee',
      `    ${grave.data.links.change}`,
      '  - minor · A word',
      `    ${minor.data.links.change}`,
      'Germany',
      '  - major · A salary',
      `    ${german.data.links.change}`,
    ]);
    expect(body(digest({ events: [grave] }))).toContain('All 3 sources were read as promised.');
  });

  test('is left out beside alerts where they said it in full: not what is minor, cut, or told before in other words', () => {
    const cut = change({ says: 'Cut' });
    const events = [
      change({ says: 'Said in full' }),
      change({ severity: 'minor', says: 'Minor' }),
      change({ severity: 'editorial', says: 'Editorial' }),
      { ...cut, data: { ...cut.data, editsOmitted: 2 } },
      change({ says: 'Later announcement', sameEventAs: ['f'.repeat(32)] }),
    ];
    const text = body(digest({ events }), rest);
    expect(text).not.toContain('Said in full');
    for (const said of ['Minor', 'Editorial', 'Cut', 'Later announcement']) expect(text).toContain(` · ${said} https`);
    expect(body(digest({ events }))).toContain('major · Said in full');
    expect(renderDigest(digest({ events }), rest).subject).toContain(': 4 changes');
  });

  test('and was said in full by alerts is counted, so that nobody reads that nothing changed', () => {
    const event = digest({ events: [change(), change({ severity: 'critical' })] });
    expect(body(event, rest)).toContain('Nothing beyond the 2 changes that alerts already told in full.');
    expect(body(event, rest)).not.toContain('Nothing changed');
    expect(renderDigest(event, rest).subject).toContain('nothing beyond the alerts');
  });

  test('that was taken back since is said no more, and one of an earlier digest is said to be taken back', () => {
    const [kept, wrong] = [change({ says: 'One edit' }), change({ says: 'Another edit' })];
    const retraction = retractionOf(wrong, { why: 'misread', now: new Date(), siteUrl: 'https://wire.test' });
    const summaries = (events: readonly NoticeEvent[]) =>
      digest({ events }).data.changes.map(({ summary }) => summary['en']);
    expect(summaries([kept, wrong, retraction])).toEqual(['One edit']);
    expect(summaries([kept, retraction])).toEqual(['One edit', 'Retracted: Another edit']);
  });

  test('on many pages is one line, which counts them', () => {
    const first = change({ says: 'One edit' });
    const page = (id: string) =>
      change({
        severity: 'editorial',
        from: id,
        sameEventAs: [first.id],
        group: { id: first.id, size: 1, sources: [id] },
      });
    const followUp = change({
      says: 'One edit (the same edit on 2 more pages)',
      sameEventAs: [first.id],
      group: { id: first.id, size: 3, sources: ['cn-a', 'cn-b', 'cn-c'] },
    });
    const together = digest({ events: [first, page('cn-b'), page('cn-c'), followUp] });
    expect(together.data.changes).toMatchObject([
      { severity: 'major', pages: 3, isToldInFull: false, link: followUp.data.links.change },
    ]);
    expect(body(together, rest)).toContain('major · One edit (on 3 pages)');
    expect(body(digest({ events: [followUp] }))).toContain('major · One edit (the same edit on 2 more pages) https');
  });
});

const matchesPolicy = (
  policy: ReturnType<typeof filterPolicy>,
  attributes: Readonly<Record<string, string | readonly string[]>>,
) =>
  Object.entries(policy).every(([name, asked]) =>
    [attributes[name] ?? []].flat().some((value) => asked.includes(value)),
  );

describe('who gets which', () => {
  const wish: Wish = {
    language: 'zh-Hant',
    severities: [],
    digests: ['daily'],
    jurisdictions: [],
    programmes: [],
    sources: [],
  };
  const event = digest({
    events: [change({ says: 'Said in full' }), change({ says: 'German', from: 'de-a', severity: 'minor' })],
  });
  const mails = (own: Partial<Wish>) =>
    digestMessages(event, 100_000).filter(({ attributes }) =>
      matchesPolicy(filterPolicy({ ...wish, ...own }), attributes),
    );

  test('one of all countries, in the language asked for', () => {
    const [mail, ...more] = mails({});
    expect(more).toEqual([]);
    expect(mail?.subject).toMatch(/^\[Visawire\] 每日摘要/);
    expect(mail?.body).toContain('Said in full');
  });

  test('one for each country that is named, itself or by a programme or a source', () => {
    for (const own of [{ jurisdictions: ['CN'] }, { programmes: ['cn-k'] }, { sources: ['cn-b'] }]) {
      const [mail, ...more] = mails(own);
      expect(more).toEqual([]);
      expect(mail?.subject).toMatch(/^\[CN\]/);
      expect(mail?.body).not.toContain('German');
      expect(mail?.event.data.changes).toHaveLength(1);
    }
    expect(mails({ jurisdictions: ['CN', 'DE'] })).toHaveLength(2);
  });

  test('beside alerts without what they said in full; of another period none', () => {
    const [mail, ...more] = mails({ severities: ['critical', 'major'] });
    expect(more).toEqual([]);
    expect(mail?.body).not.toContain('Said in full');
    expect(mails({ digests: ['weekly'] })).toEqual([]);
    expect(mails({ severities: ['critical', 'major', 'minor', 'editorial'], digests: [] })).toEqual([]);
  });
});

test('its id depends on the period and on where it begins, and it is of the published contract', () => {
  const event = digest();
  expect(alertEventSchema.safeParse(event).error).toBeUndefined();
  expect(digest({ until: now.toISOString(), events: [change()] }).id).toBe(event.id);
  expect(digest({ period: 'weekly' }).id).not.toBe(event.id);
  expect(digest({ from: '2026-01-01T05:00:00.000Z' }).id).not.toBe(event.id);
});

describe('however much there is, and whatever pages say', () => {
  const nasty = fc.array(
    fc.oneof(
      fc.constantFrom(
        '\r\nBcc: a@b.org\r\n',
        '\u001b[31m',
        '\u202e',
        '<b>',
        '"'.repeat(40),
        '签证'.repeat(200),
        '\ud800',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    { minLength: 1, maxLength: 5 },
  );

  test('a mail is plain text of 70 columns, without a character that acts', () => {
    fc.assert(
      fc.property(nasty, fc.constantFrom(...spoken), fc.boolean(), (parts, language, isRest) => {
        const says = parts.join(' ');
        const event = digest({ events: [change({ says, severity: 'minor' })], readTimes: {} });
        const { subject, body: text } = renderDigest(event, { language, jurisdiction: null, isRest });
        expect(subject.length).toBeLessThan(100);
        expect(`${subject}${text}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        expect(text).not.toContain('\nBcc:');
        for (const line of text
          .split('\n')
          .filter((one) => /^[\x20-\x7e]*$/.test(one) && one.includes(' ') && !/\S{60}/.test(one)))
          expect(line.length).toBeLessThanOrEqual(70);
      }),
      { numRuns: 200 },
    );
  });

  test('a message fits into SNS, with thousands of sources and changes: what is left out is counted', () => {
    const many = Array.from({ length: 2000 }, (_, at) =>
      source(`cn-${'x'.repeat(20)}-${at}`, at % 2 === 0 ? 'CN' : 'DE'),
    );
    const events = Array.from({ length: 800 }, () => change({ says: '“签证”\n"'.repeat(60), severity: 'minor' }));
    const event = digest({ catalog: { programmes: [], sources: many }, events, readTimes: {} });
    for (const message of digestMessages(event, 100_000)) {
      const { subject, body: email, event: sent, attributes } = message;
      const text = JSON.stringify(sent);
      const bytes =
        Buffer.byteLength(JSON.stringify({ default: text, email })) + Buffer.byteLength(JSON.stringify(attributes));
      expect(bytes + Buffer.byteLength(subject)).toBeLessThan(256 * 1024);
    }
    const cut = cutDigest(event, 100_000);
    const { data } = cut;
    expect(jsonBytes(cut)).toBeLessThanOrEqual(100_000);
    expect(alertEventSchema.safeParse(cut).error).toBeUndefined();
    expect(data.changes.length).toBeGreaterThan(10);
    expect(data.changes.length + (data.changesOmitted ?? 0)).toBe(800);
    expect(data.unread.length + (data.unreadOmitted ?? 0)).toBe(2000);
    expect(data.watched.map(({ count }) => count)).toEqual([1000, 1000]);
    expect(body(event)).toMatch(/and 720 more on the site.*0 of 2000 sources were read.*and 1960 more on the site/);
  });
});

test('a change whose mail leaves anything to its page is never taken for said in full', () => {
  const edit = (length: number): NoticeEvent['data']['edits'][number] => ({
    op: 'insert',
    path: ['a'],
    before: null,
    after: '签'.repeat(length),
    segments: [['+', '签']],
  });
  const counts = fc.record({ count: fc.integer({ min: 0, max: 16 }), length: fc.integer({ min: 1, max: 1500 }) });
  fc.assert(
    fc.property(counts, ({ count, length }) => {
      const event = change();
      const edits = Array.from({ length: count }, () => edit(length));
      const mail = renderEmail({ ...event, data: { ...event.data, edits } });
      const isCut = mail.body.includes('more on the change page') || /签…/.test(mail.body.replace(/\s+/g, ''));
      if (isCut) expect(isMailedWhole({ ...event.data, edits })).toBe(false);
    }),
  );
  expect(isMailedWhole(change().data)).toBe(true);
});

test('the promise of every source is said', () => {
  const catalog = { programmes: [], sources: [...sources, { ...source('de-b', 'DE'), every: '1d' as const }] };
  const event = digest({ catalog, readTimes: {} });
  expect(event.data.watched[1]?.sources).toContainEqual({
    id: 'de-b',
    promisedSeconds: promisedFreshnessSeconds('1d'),
  });
  const said: AlertEvent = event;
  expect(renderEmail(said).body).toContain('  - 4 hours for 3 sources\n  - 3 days 1 hour for 1 source\n');
});

test('the addresses in a digest are those of the pages in its language', () => {
  const { body: text } = renderDigest(digest({ events: [change()] }), { ...all, language: 'ja' });
  const addresses = text.match(/https:\/\/wire\.test\S*/gu) ?? [];
  expect(addresses.length).toBeGreaterThan(3);
  for (const address of addresses) expect(address).toMatch(/^https:\/\/wire\.test\/ja\//u);
  expect(text).toContain('https://wire.test/ja/subscription');
});

test('a subject is never cut: it names a country by its code alone where no more fits', () => {
  const many = Array.from({ length: 1200 }, (_, at) => source(`cd-${at}`, 'CD'));
  const event = digest({ period: 'weekly', catalog: { programmes: [], sources: many }, readTimes: {} });
  for (const language of spoken)
    for (const jurisdiction of [null, 'CD', 'GB']) {
      const { subject } = renderDigest(event, { language, jurisdiction, isRest: false });
      expect(subject).toContain('1');
      expect(subject).not.toContain('…');
      expect(subject).toMatch(/^\[(?:Visawire|CD|GB)\] /u);
    }
});
