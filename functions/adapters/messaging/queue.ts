export interface QueueMessage {
  readonly body: string;
  /** FIFO queues only: messages of a group stay in order and one at a time. */
  readonly group?: string;
  /** FIFO queues only: a second message of the same id within five minutes is dropped. */
  readonly deduplication?: string;
}

export interface Queue {
  /** Sends all. @throws Error naming how many were refused, after the others were sent */
  send(messages: readonly QueueMessage[]): Promise<void>;
}
