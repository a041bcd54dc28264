import type { Head, NoticeStore } from '../../functions/adapters/dynamodb/noticeStore.ts';
import { createFileReader } from '../../functions/adapters/files/fileReader.ts';
import type { Clock } from '../../functions/adapters/runtime/clock.ts';
import type { HttpClient } from '../../functions/adapters/web/http.ts';
import { createCheckSource } from '../../functions/check/checkSource.ts';
import type { CheckOutcome } from '../../functions/check/record/record.ts';
import { saysOf } from '../../functions/site/source/heldBack.ts';
import type { AlertEvent } from '../../shared/alert/event.ts';
import type { Capture } from '../../shared/capture/capture.ts';
import type { Programme, Source } from '../../shared/catalog/catalog.ts';
import { readerOf } from '../../shared/extract/read.ts';
import { createMemoryEvidence } from '../local/memoryEvidence.ts';
import { createMemoryStores } from '../local/memoryStores.ts';

export interface Would {
  readonly outcome: CheckOutcome['outcome'];
  readonly events: readonly AlertEvent[];
  /** Whether the stored reading was made by another version of the reader, or with other rules. */
  readonly isOtherReader: boolean;
  /** Why what is read now would wait for a second reading, or null. Hostile. */
  readonly held: string | null;
  /** What it would be told as, were it not held. Hostile. */
  readonly says: readonly string[];
}

interface Dependencies {
  readonly notices: NoticeStore;
  /** Asked for the notices that a listing gained. */
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly programmes: readonly Programme[];
}

const sayHeld = (held: Head['held']) =>
  held === null ? { reason: null, says: [] } : { reason: held.reason, says: saysOf(held) };

/**
 * Runs the real check of a source with a capture just made, against what is stored, and records nothing. What is stored is taken
 * as it is: where the reader is another since, the differences may be the reader's own.
 */
export async function wouldRecord(source: Source, capture: Capture, dependencies: Dependencies): Promise<Would> {
  const { notices, http, clock } = dependencies;
  const events: AlertEvent[] = [];
  let held: Head['held'] = null;
  const head = await notices.readHead(source.id);
  const reader = readerOf(source);
  const dry: NoticeStore = {
    readHead: async () => (head?.baseline ? { ...head, baseline: { ...head.baseline, reader } } : head),
    readSnapshot: notices.readSnapshot,
    record: async (check) => {
      events.push(...check.events);
      held = check.head.held;
      return check.events.map((event) => event.id);
    },
    readJournal: notices.readJournal,
    readStatements: notices.readStatements,
    publishersOf: notices.publishersOf,
    readTime: async () => null,
    recordReads: async () => {},
  };
  const check = createCheckSource({
    http: {
      capture: async (request) => (request.url === source.url ? { kind: 'capture', capture } : http.capture(request)),
    },
    notices: dry,
    groups: createMemoryStores({ clock }).groups,
    evidence: createMemoryEvidence(),
    readFile: createFileReader(),
    clock,
    programmes: dependencies.programmes,
    siteUrl: 'https://visawire.dev',
    heedsWaits: false,
  });
  const { outcome } = await check(source);
  const isOtherReader = head?.baseline != null && head.baseline.reader !== reader;
  const { reason, says } = sayHeld(held);
  return { outcome, events, isOtherReader, held: reason, says };
}
