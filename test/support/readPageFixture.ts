import type { Notice } from '../../shared/extract/notice.ts';
import { readCapture } from '../../shared/extract/read.ts';
import { readHere } from './fileSource.ts';
import type { PageFixture } from './pageFixture.ts';
import { regulationSource } from './regulation.ts';

const domains: readonly (readonly [string, string])[] = [
  ['cn', 'CN'],
  ['china-embassy.gov.cn', 'CN'],
  ['hk', 'HK'],
  ['jp', 'JP'],
  ['kr', 'KR'],
  ['de', 'DE'],
  ['nz', 'NZ'],
  ['au', 'AU'],
  ['uk', 'GB'],
  ['ca', 'CA'],
  ['sg', 'SG'],
  ['ie', 'IE'],
  ['eu', 'EU'],
];
const jurisdictionOf = (host: string): string => domains.find(([domain]) => host.endsWith(`.${domain}`))?.[1] ?? 'US';

/** Reads a page of the fixtures, or one made of it, as a check does, without selectors. @throws Error when it is no document */
export async function readPageFixture({ url, language, encoding }: PageFixture, html: string): Promise<Notice> {
  const hosts = [new URL(url).host];
  const jurisdiction = jurisdictionOf(new URL(url).host);
  const source = {
    ...regulationSource,
    url,
    language,
    select: {},
    timezone: 'UTC',
    authority: { ...regulationSource.authority, hosts, jurisdiction },
  };
  const capture = {
    url,
    finalUrl: url,
    status: 200,
    headers: { 'content-type': encoding === 'utf8' ? 'text/html; charset=utf-8' : 'text/html' },
    body: Buffer.from(html, encoding),
    sha256: '',
    capturedAt: '2026-10-05T00:00:00Z',
  };
  const reading = await readCapture(capture, source, readHere);
  if (reading.verdict !== 'document' || reading.snapshot.kind !== 'notice') throw new Error(JSON.stringify(reading));
  return reading.snapshot.notice;
}
