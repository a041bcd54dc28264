import { createFileReader } from '../../../functions/adapters/files/fileReader.ts';
import { readContext } from '../../../functions/check/tell/change.ts';
import { entryNotice } from '../../../functions/check/tell/entryChanges.ts';
import type { Capture } from '../../../shared/capture/capture.ts';
import type { Catalog, Programme, Source } from '../../../shared/catalog/catalog.ts';
import { printed } from '../../../shared/extract/blocks.ts';
import { languageOf } from '../../../shared/extract/language.ts';
import type { Attachment, Snapshot } from '../../../shared/extract/notice.ts';
import { readCapture } from '../../../shared/extract/read.ts';
import { tongues } from '../../../shared/language/language.ts';
import { loadVocabularies } from '../../../shared/language/vocabulary.ts';
import type { Fact, Unread } from '../../../shared/understand/fact.ts';
import { type Readable, readFacts } from '../../../shared/understand/readFacts.ts';
import { askedBy } from './askedBy.ts';
import type { Exchange } from './readExchanges.ts';

/** What one capture was read as, alone: compared with nothing, recorded nowhere. */
export interface ReadingLine {
  readonly source: string;
  /** RFC 3339, UTC. */
  readonly capturedAt: string;
  readonly verdict: string;
  /** Why it is no document; null of one that is. */
  readonly rule: string | null;
  readonly title: string | null;
  readonly number: string | null;
  readonly publishedOn: string | null;
  readonly language: string | null;
  /** Texts as printed, labels included. */
  readonly blocks: readonly string[];
  /** Of a listing, a feed or an API. */
  readonly items: readonly { readonly title: string; readonly link: string; readonly publishedOn: string | null }[];
  readonly attachments: readonly Pick<Attachment, 'name' | 'link'>[];
  readonly facts: readonly Fact[];
  readonly unread: readonly Unread[];
}

type Read = Omit<ReadingLine, 'source' | 'capturedAt' | 'verdict' | 'rule'>;

const nothing: Read = {
  title: null,
  number: null,
  publishedOn: null,
  language: null,
  blocks: [],
  items: [],
  attachments: [],
  facts: [],
  unread: [],
};

function readSnapshot(snapshot: Snapshot, source: Source, now: string, programmes: readonly Programme[]): Read {
  const state = (notice: Readable, language: string) =>
    readFacts(notice, readContext({ source, now, programmes }, { language, title: notice.title }));
  if (snapshot.kind === 'listing') {
    const stated = snapshot.items.map((item) => {
      const notice = entryNotice(item);
      return state(notice, languageOf(notice.blocks, source.language));
    });
    return {
      ...nothing,
      items: snapshot.items.map(({ title, link, publishedOn }) => ({ title, link, publishedOn })),
      facts: stated.flatMap(({ facts }) => facts),
      unread: stated.flatMap(({ unread }) => unread),
    };
  }
  const { title, number, publishedOn, language, blocks, attachments = [] } = snapshot.notice;
  return {
    ...nothing,
    title,
    number,
    publishedOn,
    language,
    blocks: blocks.map(printed),
    attachments: attachments.map(({ name, link }) => ({ name, link })),
    ...state(snapshot.notice, language),
  };
}

/** Reads recorded exchanges in time order, one reading for each capture and source. */
export async function* readings(exchanges: readonly Exchange[], catalog: Catalog): AsyncGenerator<ReadingLine> {
  const readFile = createFileReader();
  const sourcesOf = askedBy(catalog.sources);
  await loadVocabularies(tongues);
  const read = async (capture: Capture, source: Source) => {
    const reading = await readCapture(capture, source, readFile);
    return reading.verdict === 'document'
      ? {
          verdict: reading.verdict,
          rule: null,
          ...readSnapshot(reading.snapshot, source, capture.capturedAt, catalog.programmes),
        }
      : { verdict: reading.verdict, rule: reading.rule, ...nothing };
  };
  for (const exchange of exchanges) {
    for (const source of sourcesOf(exchange).asking) {
      const { url, authority, request } = source;
      const outcome = await exchange.answer({ url, hosts: authority.hosts, request, validators: {} });
      const about = { source: source.id, capturedAt: exchange.at };
      switch (outcome.kind) {
        case 'failed':
          yield { ...about, verdict: 'error', rule: outcome.rule, ...nothing };
          break;
        case 'unchanged':
          yield { ...about, verdict: 'unchanged', rule: null, ...nothing };
          break;
        case 'capture':
          yield { ...about, ...(await read(outcome.capture, source)) };
      }
    }
  }
}
