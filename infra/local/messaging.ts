import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { filterPolicy, type Wish } from '../../shared/alert/filterPolicy.ts';
import { canaryQueue, queues, rendering, type TopicName, topics } from '../wiring.ts';
import { claimPort, LocalStackError } from './claim.ts';

/** Where the messaging and evidence of one machine are. */
export interface MessagingAddress {
  readonly endpoint: string;
  readonly queueUrl: (name: string) => string;
  readonly topicArn: (name: string) => string;
  readonly bucket: string;
}

export interface Messaging extends MessagingAddress {
  readonly server: FauxqsServer;
  stop(): Promise<void>;
}

interface Options {
  /** Folder that queues, topics and objects are kept in; in memory when absent. */
  readonly dataDir?: string;
  readonly port?: number;
}

const account = '000000000000';
const region = 'us-east-1';
const bucket = 'visawire-evidence';
const arn = (service: string, name: string): string => `arn:aws:${service}:${region}:${account}:${name}`;

/** All but `editorial`, and digests of the rest, in English. Operators get everything. */
const everything: Wish = {
  language: 'en',
  severities: ['critical', 'major', 'minor'],
  digests: ['daily', 'weekly'],
  jurisdictions: [],
  programmes: [],
  sources: [],
};

function mailboxFilter(topic: TopicName): Record<string, string> {
  return topic === 'alerts' ? { FilterPolicy: JSON.stringify(filterPolicy(everything)) } : {};
}

/** SQLite's result codes (sqlite.org/rescode.html, read 2026-11-23), which `node:sqlite` gives as `errcode`. */
function whyUnusable(cause: unknown): string {
  const code = cause instanceof Error && 'errcode' in cause ? cause.errcode : undefined;
  if (code === 13) return 'the disk is full; free space or choose another folder';
  if (code === 8 || code === 14) return 'it cannot be written; choose another folder';
  return cause instanceof Error ? cause.message : String(cause);
}

/**
 * Starts SNS, SQS and S3 on this machine with what the wiring names; each topic has a mailbox queue that shows what it sends.
 * What `dataDir` holds already is kept as it is, settings of queues included. The emulator listens on every interface and asks
 * nobody who they are: not for a machine on a network that is not trusted.
 *
 * @throws LocalStackError with what to mend
 */
export async function startMessaging({ dataDir, port }: Options = {}): Promise<Messaging> {
  const chosen = await claimPort(port);
  const server = await startFauxqs({
    port: chosen,
    logger: false,
    ...(dataDir === undefined ? {} : { dataDir }),
  }).catch((cause: unknown) => {
    throw new LocalStackError(`${dataDir ?? 'memory'}: ${whyUnusable(cause)}`, { cause });
  });
  // `setup` leaves alone what is there; `createQueue` would put an empty queue in the place of one that holds messages.
  server.setup({
    queues: [
      ...Object.entries({ ...queues, renders: rendering.queue }).flatMap(
        ([name, { fifo, visibilitySeconds, maxReceives }]) => {
          const suffix = fifo ? '.fifo' : '';
          const shared: Record<string, string> = fifo ? { FifoQueue: 'true' } : {};
          const dead = `${name}-dead${suffix}`;
          const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: arn('sqs', dead), maxReceiveCount: maxReceives });
          const VisibilityTimeout = String(visibilitySeconds);
          return [
            { name: dead, attributes: shared },
            { name: `${name}${suffix}`, attributes: { ...shared, VisibilityTimeout, RedrivePolicy } },
          ];
        },
      ),
      ...topics.map((topic) => ({ name: `${topic}-mailbox` })),
      {
        name: 'canaries',
        attributes: {
          VisibilityTimeout: String(canaryQueue.visibilitySeconds),
          MessageRetentionPeriod: String(canaryQueue.retentionSeconds),
        },
      },
    ],
    topics: topics.map((name) => ({ name })),
    subscriptions: [
      ...topics.map((topic) => ({ topic, queue: `${topic}-mailbox`, attributes: mailboxFilter(topic) })),
      { topic: 'alerts', queue: 'canaries', attributes: { FilterPolicy: JSON.stringify(canaryQueue.filter) } },
    ],
    buckets: [bucket],
  });
  return { ...messagingAt(`http://127.0.0.1:${server.port}`), server, stop: () => server.stop() };
}

/** What the wiring names, at an emulator that runs. */
export function messagingAt(endpoint: string): MessagingAddress {
  return {
    endpoint,
    queueUrl: (name) => `${endpoint}/${account}/${name}`,
    topicArn: (name) => arn('sns', name),
    bucket,
  };
}
