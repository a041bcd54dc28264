import * as z from 'zod/mini';
import { envelopeFields } from '../relate/envelope.ts';

const { dataschema: _none, ...envelope } = envelopeFields;

/** An event that says nothing, by which an operator tries an endpoint; it is recorded nowhere. */
export const pingEventSchema = z.object({ ...envelope, type: z.literal('dev.visawire.ping.v1'), data: z.object({}) });
export type PingEvent = z.infer<typeof pingEventSchema>;
