import * as z from 'zod/mini';

/** What the queue of deliveries carries: which change, or which ping, goes to which endpoint. */
export const deliveryMessageSchema = z.union([
  z.object({
    endpointId: z.string(),
    changeId: z.string(),
    /** Names a replay: what was taken before is sent again, once for each replay. */
    again: z.optional(z.string()),
    /** Whether it waits out of turn, because the endpoint refused it and takes others. */
    aside: z.optional(z.literal(true)),
  }),
  z.object({ endpointId: z.string(), ping: z.string() }),
]);
export type DeliveryMessage = Readonly<z.infer<typeof deliveryMessageSchema>>;

/** The delivery's own id: that of the change or ping, and of the replay. */
export function deliveryIdOf(message: DeliveryMessage): string {
  if ('ping' in message) return message.ping;
  return message.again === undefined ? message.changeId : `${message.changeId}~${message.again}`;
}

/**
 * The message as the FIFO queue takes it: one endpoint's deliveries stay in order and one at a time, so that its trouble is its
 * own. `lane` names the group of what waits aside.
 */
export function toQueueMessage(message: DeliveryMessage, lane?: string) {
  const group = lane === undefined ? message.endpointId : `${message.endpointId}.${lane}`;
  const deduplication = `${message.endpointId}~${deliveryIdOf(message)}${lane === undefined ? '' : '~aside'}`;
  return { body: JSON.stringify(message), group, deduplication };
}
