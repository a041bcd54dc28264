import { insertion } from '../compare/edits.ts';
import { mailIn } from '../language/told/mail.ts';
import { sayEach } from '../language/told/spoken.ts';
import { envelope } from '../relate/envelope.ts';
import type { TrialEvent } from './event.ts';

/** Whom a trial is for: nobody else gets it, whatever they asked for. */
export type TrialTarget = TrialEvent['data']['trial'];

interface Options {
  readonly id: string;
  /** RFC 3339. */
  readonly time: string;
  /** Public address of the site, without a slash at the end. */
  readonly siteUrl: string;
  readonly target: TrialTarget;
}

/** Endpoint and mailbox of the canary, which shows every hour that alerts go out. */
export const canaryName = 'canary';
/** Where the site takes it. */
export const canaryPath = '/canary';

const paragraph = 'This is a test of Visawire. No authority changed anything.';

/** A change that nobody made, to show that the way of every change is open: recorded, published and delivered as they are. */
export function trialEvent({ id, time, siteUrl, target }: Options): TrialEvent {
  return {
    ...envelope({ id, source: '/sources/visawire-trial', subject: 'visawire-trial', time }),
    type: 'dev.visawire.trial.v1',
    data: {
      trial: target,
      change: { id, kind: 'amended', severity: 'minor', rule: 'TRIAL', confidence: 'high' },
      source: {
        id: 'visawire-trial',
        url: siteUrl,
        finalUrl: siteUrl,
        language: 'en',
        // ISO 3166-1 leaves `ZZ` to users: no country.
        jurisdiction: 'ZZ',
        authority: { id: 'visawire', name: { en: 'Visawire' }, rank: 'lead' },
      },
      notice: { id: 'visawire-trial', title: 'Test of Visawire', number: null, publishedOn: null },
      programmes: [],
      summary: sayEach((language) => mailIn[language].trial),
      facts: [],
      edits: [insertion(['Test'], paragraph)],
      evidence: { before: null, after: { capturedAt: time, sha256: '0'.repeat(64), warc: 'none' } },
      relations: { supersedes: null, reverts: null, corrects: null, sameEventAs: [], translationOf: null },
      group: { id, size: 1, sources: ['visawire-trial'] },
      links: { change: siteUrl, official: siteUrl },
    },
  };
}
