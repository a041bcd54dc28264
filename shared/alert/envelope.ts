import { dataSchemaUrl } from './event.ts';

interface Addressed {
  readonly id: string;
  /** Path of what it is about: `/sources/ID`. */
  readonly source: string;
  readonly subject: string;
  /** RFC 3339. */
  readonly time: string;
}

/** What every event carries around its type and data (CloudEvents 1.0). */
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
