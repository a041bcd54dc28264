/** A message that waits in a queue. */
export interface Waiting {
  readonly body: string;
  /** When the queue got it. */
  readonly sentAt: Date;
  readonly receipt: string;
}

/** A queue that is looked into now and then. */
export interface Inbox {
  /** Some of what waits; what is not removed shows again soon. */
  look(): Promise<readonly Waiting[]>;
  remove(receipt: string): Promise<void>;
}
