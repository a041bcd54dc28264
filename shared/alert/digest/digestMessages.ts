import { spoken } from '../../language/told/spoken.ts';
import type { DigestEvent } from '../event.ts';
import { digestSeverity } from '../filterPolicy.ts';
import { embeddedBytes } from '../mail/cut.ts';
import { cutDigest } from '../mail/cutDigest.ts';
import { renderDigest } from '../mail/digestEmail.ts';
import type { Email } from '../mail/plainText.ts';
import { partOf } from './digest.ts';

export interface DigestMessage extends Email {
  readonly event: DigestEvent;
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * What goes out of one part of a digest, each reader getting one at most: a filter lets a message through or not and cannot change
 * it, so there is one for each language, for all jurisdictions and for each, with and without what alerts said in full. A reader of
 * one country gets a mail about that country alone; all of them are some 400 messages, which cost two hundredths of a cent.
 */
export function digestPart(event: DigestEvent, jurisdiction: string | null, limitBytes: number): DigestMessage[] {
  const { period, watched } = event.data;
  const part = jurisdiction === null ? event : partOf(event, jurisdiction);
  const own = jurisdiction === null ? undefined : watched.find((one) => one.jurisdiction === jurisdiction);
  const about =
    own === undefined
      ? {}
      : { jurisdiction: own.jurisdiction, programme: own.programmes, source: own.sources.map(({ id }) => id) };
  const sent = cutDigest(part, limitBytes, embeddedBytes);
  return spoken.flatMap((language) =>
    [false, true].map((isRest) => {
      const severity = digestSeverity({ period, isPart: own !== undefined, isRest });
      const attributes = { kind: `digest-${period}`, severity, language, ...about };
      return { event: sent, attributes, ...renderDigest(part, { language, jurisdiction, isRest }) };
    }),
  );
}

/** All of them, the one of all jurisdictions first. */
export function digestMessages(event: DigestEvent, limitBytes: number): DigestMessage[] {
  const parts = [null, ...event.data.watched.map(({ jurisdiction }) => jurisdiction)];
  return parts.flatMap((part) => digestPart(event, part, limitBytes));
}
