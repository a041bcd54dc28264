/** One HTTP exchange as it was received, after redirects; the address fetched is the identity, `finalUrl` where it ended. */
export interface Capture {
  readonly url: string;
  readonly finalUrl: string;
  readonly status: number;
  /** Lower-case names; repeated headers joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body with transfer and content encodings undone. */
  readonly body: Uint8Array;
  /** Hex SHA-256 of `body`. */
  readonly sha256: string;
  /** What the server sent, where `body` is what a browser made of it. */
  readonly sent?: { readonly headers: Capture['headers']; readonly body: Uint8Array; readonly sha256: string };
  /** RFC 3339, UTC. */
  readonly capturedAt: string;
}
