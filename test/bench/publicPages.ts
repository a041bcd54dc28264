import type { Source } from '../../shared/catalog/catalog.ts';
import { printed } from '../../shared/extract/blocks.ts';
import { readCapture } from '../../shared/extract/read.ts';
import { readHere } from '../support/fileSource.ts';
import { regulationSource } from '../support/regulation.ts';

/** What the bench reads of a page: its text without its title, a paragraph a line, and its day; nothing of what is refused. */
export interface Finding {
  readonly text: string;
  readonly day: string | null;
}
export type Find = (html: Uint8Array, url: string) => Promise<Finding>;

const nothing: Finding = { text: '', day: null };
/** Countries whose top-level domain is not their code in ISO 3166-1. */
const countries: Readonly<Record<string, string>> = { UK: 'GB' };
const declared = /<html[^>]{0,500}\blang\s*=\s*["']?([a-z]{2})\b/iu;

function sourceOf(html: Uint8Array, url: string): Source {
  const { host } = new URL(url);
  const domain = /\.([a-z]{2})(?::\d+)?$/iu.exec(host)?.[1]?.toUpperCase();
  const jurisdiction = domain === undefined ? 'US' : (countries[domain] ?? domain);
  const lang = declared.exec(Buffer.from(html.subarray(0, 20_000)).toString('latin1'))?.[1]?.toLowerCase();
  const local = new Set(['de', 'fr', 'es', 'pl', 'it', 'nl', 'pt']).has(jurisdiction.toLowerCase());
  const language = lang ?? (local ? jurisdiction.toLowerCase() : jurisdiction === 'AT' ? 'de' : 'en');
  const authority = { ...regulationSource.authority, hosts: [host], jurisdiction };
  return { ...regulationSource, url, language, select: {}, timezone: 'UTC', authority };
}

/** As a check reads it, without selectors; the country is told by the address, as the catalog would. */
export const ours: Find = async (html, url) => {
  const capture = {
    url,
    finalUrl: url,
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: html,
    sha256: '',
    capturedAt: '2026-10-05T00:00:00Z',
  };
  const reading = await readCapture(capture, sourceOf(html, url), readHere);
  if (reading.verdict !== 'document' || reading.snapshot.kind !== 'notice') return nothing;
  const { title, blocks, publishedOn } = reading.snapshot.notice;
  const lines = blocks.map(printed).filter((line) => line !== title);
  return { text: lines.join('\n'), day: publishedOn };
};

/** Text of a page's bytes: UTF-8 where they are that, else what the page declares, else Windows Latin. */
export function textOfBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const name = /charset\s*=\s*["']?([\w-]+)/iu.exec(Buffer.from(bytes.subarray(0, 5000)).toString('latin1'))?.[1];
    try {
      return new TextDecoder(name ?? 'windows-1252').decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  }
}
