/** Which renderings of a mail went out, so that none goes out twice when another of them failed. */
export interface MailStore {
  /** Consistent. */
  sent(changeId: string, mail: string): Promise<ReadonlySet<string>>;
  record(changeId: string, mail: string, renderings: readonly string[], at: string): Promise<void>;
}
