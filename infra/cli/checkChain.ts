import type { ChangeStore } from '../../functions/adapters/dynamodb/changeStore.ts';
import type { NoticeStore } from '../../functions/adapters/dynamodb/noticeStore.ts';
import type { Evidence as EvidenceStore } from '../../functions/adapters/evidence/evidence.ts';
import { readWarcRecord, recordFault } from '../../functions/adapters/evidence/warc.ts';
import { type Evidence, isNoticeEvent } from '../../shared/alert/event.ts';
import { type EvidenceLink, hashOfLink } from '../../shared/capture/evidenceLink.ts';

interface Dependencies {
  readonly notices: Pick<NoticeStore, 'readHead'>;
  readonly changes: Pick<ChangeStore, 'read'>;
  readonly evidence: Pick<EvidenceStore, 'read'>;
}

/** What a source's chain of evidence was found to be. */
export interface CheckedChain {
  /** Changes that were looked at, the newest first. */
  readonly changes: number;
  readonly captures: number;
  /** What is missing or altered, in words. */
  readonly faults: readonly string[];
}

/** Checks a capture once, however many changes name it. */
function createCheckCapture({ evidence }: Pick<Dependencies, 'evidence'>) {
  const known = new Map<string, string | null>();
  const faultOf = async ({ warc, sha256, capturedAt }: Evidence): Promise<string | null> => {
    const packed = await evidence.read(warc);
    if (!(packed instanceof Uint8Array)) return `the capture ${warc} is missing`;
    const fault = recordFault(warc, packed);
    if (fault !== null) return `the capture ${warc}: ${fault}`;
    const capture = readWarcRecord(packed);
    // One that was kept before December 2026 may have been kept again, of the same words at another time.
    return capture.sha256 === sha256 ? null : `the capture ${warc} of ${capturedAt} says something else`;
  };
  const check = async (one: Evidence): Promise<string | null> => {
    const fault = known.has(one.warc) ? (known.get(one.warc) ?? null) : await faultOf(one);
    known.set(one.warc, fault);
    return fault;
  };
  return { check, count: () => known.size };
}

/** Walks a source's chain from its last change to its first, and holds every link and every capture against its hash. */
export async function checkChain(
  sourceId: string,
  { notices, changes, evidence }: Dependencies,
): Promise<CheckedChain> {
  const captures = createCheckCapture({ evidence });
  const faults: string[] = [];
  const end = (await notices.readHead(sourceId))?.chain;
  let count = 0;
  let place = end?.place;
  for (let wanted: EvidenceLink['previous'] = end ?? null; wanted !== null; ) {
    const { change, hash } = wanted;
    const recorded = await changes.read(change);
    if (recorded === null || !isNoticeEvent(recorded.event)) {
      faults.push(`change ${change} is missing; what came before it cannot be found from here`);
      break;
    }
    const { link, before, after } = recorded.event.data.evidence;
    const source = recorded.event.data.source.id;
    const isWhole = link !== undefined && hashOfLink(link, { source, before, after }) === link.hash;
    if (link === undefined || !isWhole) faults.push(`change ${change}: what it says of its captures was altered`);
    else if (link.hash !== hash || link.place !== place)
      faults.push(
        `change ${change} is not the one that the next names; the chain was begun anew, or one was put in its place`,
      );
    for (const one of before === null ? [after] : [after, before]) {
      const fault = await captures.check(one);
      if (fault !== null) faults.push(`change ${change}: ${fault}`);
    }
    count += 1;
    wanted = link?.previous ?? null;
    place = (link?.place ?? 1) - 1;
    if (wanted === null && link !== undefined && link.place !== 1)
      faults.push(`change ${change} is number ${link.place}, and names none before it`);
  }
  return { changes: count, captures: captures.count(), faults: [...new Set(faults)] };
}
