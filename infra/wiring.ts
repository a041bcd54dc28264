/**
 * What the system is made of and how it hangs together, as data: the AWS stack and the local stack are both built from this,
 * so that what runs on one machine is what is deployed.
 */

import { canaryName } from '../shared/alert/trial.ts';

export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLive: 'expiresAt',
  /** Both indexes are sparse: only changes carry `pending` or `timeline`. */
  indexes: {
    /** Recorded and not yet published, for the sweep. */
    pending: { partitionKey: 'pending', sortKey: 'recordedAt' },
    /** All changes, newest last. */
    timeline: { partitionKey: 'timeline', sortKey: 'recordedAt' },
  },
} as const;

export interface QueueDefinition {
  readonly fifo: boolean;
  /** At least six times the consumer's timeout, as AWS advises for event source mappings. */
  readonly visibilitySeconds: number;
  /** Receives after which a message moves to the dead-letter queue. */
  readonly maxReceives: number;
}

export const queues = {
  /** One message per due source, one message group per host; `check` sets the wait before each retry itself. */
  checks: { fifo: true, visibilitySeconds: 1440, maxReceives: 5 },
  /** One message per change and endpoint, one message group per endpoint; `deliver` sets the wait before each retry itself. */
  deliveries: { fifo: true, visibilitySeconds: 180, maxReceives: 10 },
  /** One message per mail, all in one group, so that they go out in order and at one pace; `mail` sets the wait before a retry itself. */
  mails: { fifo: true, visibilitySeconds: 360, maxReceives: 10 },
} as const satisfies Record<string, QueueDefinition>;

/** What checks the sources that ask for a browser, where there is one: a queue, and a function of its own with the rights of `check`. */
export const rendering = {
  queue: { fifo: true, visibilitySeconds: 1800, maxReceives: 5 },
  batchSize: 2,
  /** A browser takes a processor and 300 MB. */
  concurrency: 2,
  /** A page takes 45 s at most, and each notice that a list leads to as long. */
  timeoutSeconds: 300,
  memoryMb: 2048,
} as const satisfies { readonly queue: QueueDefinition } & Readonly<Record<string, unknown>>;

/** What the topic `alerts` sends of each canary, for `remind` to see; after two hours it says nothing any more. */
export const canaryQueue = {
  visibilitySeconds: 2,
  retentionSeconds: 2 * 60 * 60,
  filter: { trial: [canaryName] },
} as const;

export const topics = ['alerts', 'operations'] as const;

export type QueueName = keyof typeof queues;
export type TopicName = (typeof topics)[number];
export type Cadence = '15m' | '1h' | '6h' | '1d';

export type Right =
  | 'table:read'
  | 'table:write'
  | 'evidence:read'
  | 'evidence:write'
  | 'webhook-secret:read'
  | 'form-secret:read'
  | 'canaries:consume'
  /** Nothing where the operator has not turned translations on. */
  | 'translations:make'
  | 'limits:count'
  | 'alerts:subscribe'
  | 'alerts:list'
  | 'alerts:change'
  | `${QueueName}:send`
  | `${TopicName}:publish`;

export type Trigger =
  /** One schedule per cadence that the catalog uses; the event is `{ "every": "1h" }`. */
  | { readonly kind: 'cadences' }
  | { readonly kind: 'rate'; readonly minutes: number }
  /** `concurrency`: batches worked on at the same time at most, so that no function takes what the others need. */
  | { readonly kind: 'queue'; readonly queue: QueueName; readonly batchSize: number; readonly concurrency: number }
  /** New images of the table; only items that carry `pending` are delivered. */
  | { readonly kind: 'stream'; readonly batchSize: number }
  | { readonly kind: 'http' };

export interface FunctionDefinition {
  readonly trigger: Trigger;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly rights: readonly Right[];
}

export const functions = {
  schedule: { trigger: { kind: 'cadences' }, timeoutSeconds: 60, memoryMb: 256, rights: ['checks:send'] },
  check: {
    // All hosts are due at once; those that wait a minute are still read in time.
    trigger: { kind: 'queue', queue: 'checks', batchSize: 5, concurrency: 20 },
    // Five sources of one host that all keep silent take five times 30 s.
    timeoutSeconds: 240,
    memoryMb: 1024,
    rights: ['table:read', 'table:write', 'evidence:read', 'evidence:write'],
  },
  publish: {
    trigger: { kind: 'stream', batchSize: 10 },
    timeoutSeconds: 60,
    memoryMb: 256,
    rights: ['table:read', 'table:write', 'mails:send', 'deliveries:send'],
  },
  mail: {
    // One batch at a time, as all are of one group; two is the least that can be said.
    trigger: { kind: 'queue', queue: 'mails', batchSize: 10, concurrency: 2 },
    timeoutSeconds: 60,
    memoryMb: 256,
    rights: ['table:read', 'table:write', 'alerts:publish', 'operations:publish', 'translations:make'],
  },
  deliver: {
    // A delivery mostly waits for its endpoint, and endpoints in trouble must not delay the others.
    trigger: { kind: 'queue', queue: 'deliveries', batchSize: 1, concurrency: 250 },
    timeoutSeconds: 30,
    memoryMb: 256,
    rights: ['table:read', 'table:write', 'webhook-secret:read', 'deliveries:send'],
  },
  remind: {
    trigger: { kind: 'rate', minutes: 5 },
    timeoutSeconds: 60,
    memoryMb: 256,
    rights: ['table:read', 'table:write', 'canaries:consume', 'alerts:list'],
  },
  // It reads evidence, of at most 4 MB a request, to hand out.
  site: { trigger: { kind: 'http' }, timeoutSeconds: 10, memoryMb: 256, rights: ['table:read', 'evidence:read'] },
  // Apart from the site, which changes nothing: what strangers fill in reaches counters, subscriptions and the line of mails, and no more.
  subscribe: {
    trigger: { kind: 'http' },
    timeoutSeconds: 10,
    memoryMb: 256,
    rights: [
      'limits:count',
      'alerts:subscribe',
      'alerts:list',
      'alerts:change',
      'alerts:publish',
      'form-secret:read',
      'mails:send',
    ],
  },
} as const satisfies Record<string, FunctionDefinition>;

export type FunctionName = keyof typeof functions;
export const functionNames = [
  'schedule',
  'check',
  'publish',
  'mail',
  'deliver',
  'remind',
  'site',
  'subscribe',
] as const satisfies readonly FunctionName[];
