/** A rendered alert for a topic; attributes are what filter policies match. */
export interface TopicMessage {
  readonly subject: string;
  /** The event for machines, JSON. */
  readonly event: string;
  /** The text for people. */
  readonly email: string;
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
}

export interface Topic {
  publish(message: TopicMessage): Promise<void>;
}
