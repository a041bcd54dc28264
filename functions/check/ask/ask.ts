import type { Capture } from '../../../shared/capture/capture.ts';
import type { Refusal } from '../../../shared/capture/verdict.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { judgeExpected } from '../../../shared/extract/expects.ts';
import type { ReadFile } from '../../../shared/extract/file/fileText.ts';
import type { Snapshot } from '../../../shared/extract/notice.ts';
import { readCapture } from '../../../shared/extract/read.ts';
import type { Head } from '../../adapters/dynamodb/noticeStore.ts';
import type { Clock } from '../../adapters/runtime/clock.ts';
import type { CaptureOutcome, HttpClient } from '../../adapters/web/http.ts';
import { placeOf } from '../tell/moved.ts';
import { createBeside } from './beside.ts';

interface Dependencies {
  readonly http: HttpClient;
  readonly readFile: ReadFile;
  readonly clock: Clock;
}

type Failed = Extract<CaptureOutcome, { kind: 'failed' }>;

/** What a source answered, at the first of its addresses that gave a document. */
export type Answered =
  | { readonly kind: 'unchanged' }
  /** The bytes that are known already. */
  | { readonly kind: 'same'; readonly capture: Capture }
  | {
      readonly kind: 'read';
      readonly capture: Capture;
      readonly snapshot: Snapshot;
      /** Day of the newest entry, where the source expects one that is not old. */
      readonly newest: string | undefined;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly capture: Capture | null };

/** What comes of no answer, where that is not an error of the site. */
const verdictsOf: Readonly<Partial<Record<Failed['rule'], Refusal['verdict']>>> = {
  ROBOTS: 'blocked',
  'NO-BROWSER': 'shell',
  'RENDER-LED-AWAY': 'blocked',
};

export function refusalOf(outcome: Failed): Refusal {
  const verdict = verdictsOf[outcome.rule] ?? 'error';
  return { verdict, rule: outcome.rule, seen: outcome.seen.slice(0, 200), likely: outcome.likely };
}

/**
 * Asks a source at its address, then at its mirrors in their order, until one answers with the document. `validators` are of the last
 * good capture and go to the place that it came from alone; `isSame` says whether a capture needs no reading.
 * What the first address answered counts where none does.
 */
export function createAsk({ http, readFile, clock }: Dependencies) {
  const beside = createBeside({ http, readFile });

  const askOne = async (
    source: Source,
    url: string,
    validators: Head['validators'],
    isSame: (capture: Capture) => boolean,
  ): Promise<Answered> => {
    const { authority, request, render } = source;
    const fetched = await http.capture({ url, hosts: authority.hosts, request, render, validators });
    if (fetched.kind === 'failed') return { kind: 'refused', refusal: refusalOf(fetched), capture: null };
    if (fetched.kind === 'unchanged') return { kind: 'unchanged' };
    const { capture } = fetched;
    if (isSame(capture)) return { kind: 'same', capture };
    const page = await readCapture(capture, source, readFile);
    const isFilled = page.verdict === 'shell' || page.verdict === 'empty';
    const read = (isFilled ? await beside(source, capture) : null) ?? page;
    if ('verdict' in read && read.verdict !== 'document') return { kind: 'refused', refusal: read, capture };
    const found = 'capture' in read ? read : { capture, snapshot: read.snapshot };
    const { unmet, newest } = await judgeExpected(source, found.capture, found.snapshot, clock(), readFile);
    if (unmet !== null) return { kind: 'refused', refusal: unmet, capture };
    return { kind: 'read', ...found, newest: newest ?? undefined };
  };

  return async (
    source: Source,
    { baseline, validators }: Pick<Head, 'baseline' | 'validators'>,
    isSame: (capture: Capture) => boolean,
  ): Promise<Answered> => {
    const { url, mirrors = [] } = source;
    const last = baseline?.places?.at(-1);
    const given = (address: string) => (mirrors.length === 0 || placeOf(address) === last ? validators : {});
    const first = await askOne(source, url, given(url), isSame);
    if (first.kind !== 'refused') return first;
    for (const mirror of mirrors) {
      const answered = await askOne(source, mirror, given(mirror), isSame);
      if (answered.kind !== 'refused') return answered;
    }
    return first;
  };
}
