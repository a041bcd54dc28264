import * as z from 'zod/mini';

export const dataSchemaUrl = 'https://visawire.dev/schema/alert/v1.json';

/** What every event carries around its type and data (CloudEvents 1.0). */
export const envelopeFields = {
  specversion: z.literal('1.0'),
  /** The change id; with `source` unique, the key to drop duplicates by. */
  id: z.string(),
  source: z.string(),
  /** The notice id. */
  subject: z.string(),
  /** When it was detected, RFC 3339. */
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  dataschema: z.string(),
};

interface Addressed {
  readonly id: string;
  /** Path of what it is about: `/sources/ID`. */
  readonly source: string;
  readonly subject: string;
  /** RFC 3339. */
  readonly time: string;
}

/** The envelope of an event. */
export const envelope = ({ id, source, subject, time }: Addressed) =>
  ({
    specversion: '1.0',
    id,
    source,
    subject,
    time,
    datacontenttype: 'application/json',
    dataschema: dataSchemaUrl,
  }) as const;
