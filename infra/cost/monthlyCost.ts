import { spoken } from '../../shared/language/told/spoken.ts';
import { functions } from '../wiring.ts';
import type { Counted } from './countSteps.ts';
import { prices } from './prices.ts';

/** How often things happen, where no call can be counted: stated here, and printed beside the sums. */
export const assumed = {
  /** As the built-in catalog's sources change; most of theirs do so less. */
  changesPerSource: 1,
  endpointsPerChange: 5,
  mailsPerChange: 50,
  /** Of changes, those that are told only as text: 45 of 100 in a year of British and Canadian pages. */
  toldAsText: 0.45,
  /** Of such a change: its note, its headline’s clause and its changed sentences. */
  charactersToTranslate: 600,
  siteRequests: 100_000,
  /** What Lambda bills for one call; a check mostly waits for its site: a connection and a page from another continent, and the pause between two requests of a host. */
  seconds: { schedule: 0.5, check: 4, publish: 0.3, mail: 0.6, deliver: 0.5, remind: 2, site: 0.1 },
  /** Messages that Lambda takes out of a queue at once: a host rarely has more than one source due. */
  batch: 1,
  /** Months that changes and their evidence have been kept for. */
  months: 12,
} as const;

/** What the stack is made of that is paid by the month. */
export interface Fixed {
  readonly alarms: number;
  readonly metrics: number;
  readonly secrets: number;
}

const monthMinutes = (365.25 / 12) * 24 * 60;
const million = 1_000_000;
const gb = 1e9;
const dynamoWriteBytes = 512;
/** Name and time of a source among those that a sweep reads; a unit is two times 4 KB read eventually. */
const readTimeUnits = 70 / 8192;
/** START, END and REPORT of a call. */
const callLogBytes = 350;
/** Lambda asks each queue with five hands, each of which waits for 20 seconds (AWS, read 2026-11-23). */
const emptyReceives = 3 * 5 * monthMinutes * 3;
const sitePageBytes = 20_000;
const alertBytes = 10_000;

/** What is off unless the operator turns it on, and in no sum. */
export const translation = 'Translate, where it is on';

/** US dollars a month by service, for so many sources that are checked so often a month, all together. */
export function monthlyCost(
  counted: Counted,
  fixed: Fixed,
  sources: number,
  checks: number,
): ReadonlyMap<string, number> {
  const changes = sources * assumed.changesPerSource;
  const deliveries = changes * assumed.endpointsPerChange;
  const reminds = monthMinutes / functions.remind.trigger.minutes;
  const quiet = checks - changes;
  // Half of what did not change differs in bytes.
  const times = [
    [counted.schedule, checks / 10],
    [counted.unchanged, quiet / 2],
    [counted.noise, quiet / 2],
    [counted.changed, changes],
    [counted.publish, changes],
    [counted.mail, changes],
    [counted.deliver, deliveries],
    [counted.remind, reminds],
  ] as const;
  const total = (unit: keyof Counted['schedule']): number =>
    times.reduce((sum, [step, count]) => sum + step[unit] * count, 0);

  const calls = {
    schedule: checks / 10,
    check: checks / assumed.batch,
    publish: changes,
    mail: changes,
    deliver: deliveries,
    remind: reminds,
    site: assumed.siteRequests,
  };
  const names = ['schedule', 'check', 'publish', 'mail', 'deliver', 'remind', 'site'] as const;
  const allCalls = names.reduce((sum, name) => sum + calls[name], 0);
  const gbSeconds = names.reduce(
    (sum, name) => sum + (calls[name] * assumed.seconds[name] * functions[name].memoryMb) / 1024,
    0,
  );
  const received = 2 * (calls.check + calls.mail + calls.deliver) + emptyReceives;
  const storedGb = (counted.changed.writeUnits * dynamoWriteBytes * changes * assumed.months) / gb;
  const evidenceGb = (counted.changed.s3Bytes * changes * assumed.months) / gb;
  const readUnits = total('readUnits') + reminds * sources * readTimeUnits;
  const logGb = (total('logBytes') + allCalls * callLogBytes) / gb;
  const outGb = (assumed.siteRequests * sitePageBytes + deliveries * alertBytes) / gb;
  const translated = changes * assumed.toldAsText * assumed.charactersToTranslate * (spoken.length - 1);
  const { lambda, dynamodb, s3, sqs, sns, translate, kms, secretsManager, cloudwatch, scheduler, httpApi, transfer } =
    prices;
  return new Map([
    ['Lambda', (allCalls / million) * lambda.millionRequests + gbSeconds * lambda.armGbSecond],
    [
      'DynamoDB',
      (readUnits / million) * dynamodb.millionReadUnits +
        (total('writeUnits') / million) * dynamodb.millionWriteUnits +
        storedGb * (dynamodb.gbMonth + dynamodb.backupGbMonth),
    ],
    [
      'S3',
      (total('s3Puts') / 1000) * s3.thousandPuts + (total('s3Gets') / 1000) * s3.thousandGets + evidenceGb * s3.gbMonth,
    ],
    ['SQS', ((total('sqsRequests') + received) / million) * sqs.millionFifoRequests],
    [
      'SNS',
      (total('snsPublishes') / million) * sns.millionPublishes +
        ((changes * assumed.mailsPerChange) / 100_000) * sns.hundredThousandMails,
    ],
    [
      'CloudWatch',
      logGb * cloudwatch.logGb +
        fixed.alarms * cloudwatch.alarmMonth +
        fixed.metrics * cloudwatch.metricMonth +
        cloudwatch.dashboardMonth,
    ],
    [translation, (translated / million) * translate.millionCharacters],
    [
      'keys, API and the rest',
      kms.keyMonth +
        (total('snsPublishes') / 10_000) * kms.tenThousandRequests +
        fixed.secrets * secretsManager.secretMonth +
        ((calls.schedule + calls.remind) / million) * scheduler.millionCalls +
        (assumed.siteRequests / million) * httpApi.millionRequests +
        outGb * transfer.gbOut,
    ],
  ]);
}
