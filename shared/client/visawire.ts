/**
 * Reads Visawire: verifies its webhooks and follows its changes. One file without dependencies, for Node 20 and later, Deno, Bun,
 * workers and browsers (it uses `fetch` and Web Crypto alone). Copy it, or install `@visawire/client`.
 */

export type Severity = 'critical' | 'major' | 'minor' | 'editorial';
/** Text by language (BCP 47). */
export type Localised = Readonly<Record<string, string>>;

export interface FactValue {
  /** Decimal, date (EDTF or RFC 3339), ISO 8601 duration, country code or a word. */
  readonly value: string;
  /** ISO 4217 for money, else `date`, `duration`, `country` …; new ones may join. */
  readonly unit: string;
  readonly precision: string | null;
  readonly zone: string | null;
  readonly high?: string;
  readonly bound?: string;
}
export interface Quote {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
}
export interface Fact {
  readonly op: 'add' | 'remove' | 'replace' | 'extend' | 'postpone' | 'narrow' | 'widen' | 'correct';
  /** Type of the fact, such as `fee`; new ones may join. */
  readonly type: string;
  readonly programme: string | null;
  readonly qualifier: string | null;
  readonly before: FactValue | null;
  readonly after: FactValue | null;
  readonly status: string;
  readonly scope: string | null;
  /** The official words. */
  readonly quote: { readonly before: Quote | null; readonly after: Quote | null };
}
export interface Edit {
  readonly op: 'insert' | 'delete' | 'replace' | 'move' | 'renumber';
  readonly path: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
  /** Runs of words: kept `=`, removed `-`, added `+`. */
  readonly segments: readonly (readonly ['=' | '-' | '+', string])[];
}
export interface ChangeData {
  readonly change: {
    readonly id: string;
    readonly kind: string;
    readonly severity: Severity;
    readonly rule: string;
    readonly confidence: 'high' | 'medium' | 'low';
  };
  readonly source: {
    readonly id: string;
    readonly url: string;
    readonly language: string;
    readonly jurisdiction: string;
    readonly authority: { readonly id: string; readonly name: Localised; readonly rank: string };
  };
  readonly notice: {
    readonly id: string;
    readonly title: string;
    readonly number: string | null;
    readonly publishedOn: string | null;
  };
  readonly programmes: readonly string[];
  readonly destination?: string | null;
  /** The headline, in every language that alerts are told in. */
  readonly summary: Localised;
  readonly facts: readonly Fact[];
  readonly edits: readonly Edit[];
  readonly links: { readonly change: string; readonly official: string };
  /** What a `retracted` event takes back. */
  readonly retraction?: { readonly change: string; readonly kind: string; readonly why: string };
}

interface Envelope<Type extends string, Data> {
  /** With `source` unique: drop what you have seen. */
  readonly id: string;
  readonly type: Type;
  readonly source: string;
  readonly subject: string;
  /** RFC 3339. */
  readonly time: string;
  readonly data: Data;
}
export type ChangeEvent = Envelope<`dev.visawire.notice.${string}.v1` | `dev.visawire.policy.${string}.v1`, ChangeData>;
export type OtherEvent = Envelope<string, Readonly<Record<string, unknown>>>;
export type VisawireEvent = ChangeEvent | OtherEvent;

/** Whether an event is a change of a notice, or of what it brings about. Leave other types that you do not know alone. */
export const isChange = (event: VisawireEvent): event is ChangeEvent =>
  /^dev\.visawire\.(?:notice|policy)\..+\.v1$/.test(event.type);

/** Why a webhook is not to be believed, or the API refused a request. */
export class VisawireError extends Error {
  override readonly name = 'VisawireError';
  readonly status: number | null;
  constructor(message: string, status: number | null = null) {
    super(message);
    this.status = status;
  }
}

type Headers = { get(name: string): string | null } | Readonly<Record<string, string | readonly string[] | undefined>>;
const encoder = new TextEncoder();
const toleranceSeconds = 5 * 60;

function header(headers: Headers, name: string): string {
  const value =
    typeof headers.get === 'function'
      ? headers.get(name)
      : Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  if (typeof value !== 'string' || value === '') throw new VisawireError(`the webhook has no header ${name}`);
  return value;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/**
 * Verifies a webhook (Standard Webhooks) and returns its event. `body` is the text or the bytes exactly as they came: a body that was
 * parsed and written again is another. `secret` is `whsec_…`.
 *
 * @throws VisawireError when signature or time do not hold: answer 401, and do nothing with the body
 */
export async function verifyWebhook(
  body: string | Uint8Array,
  headers: Headers,
  secret: string,
  now: Date = new Date(),
): Promise<VisawireEvent> {
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  const id = header(headers, 'webhook-id');
  const timestamp = header(headers, 'webhook-timestamp');
  const seconds = Number(timestamp);
  if (!/^\d+$/.test(timestamp) || Math.abs(now.getTime() / 1000 - seconds) > toleranceSeconds)
    throw new VisawireError('the webhook is more than five minutes off; check the clock');
  const raw = fromBase64(secret.replace(/^whsec_/, ''));
  if (raw === null || raw.length === 0) throw new VisawireError('the secret is not of the form whsec_…');
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  const signed = encoder.encode(`${id}.${timestamp}.${text}`);
  for (const one of header(headers, 'webhook-signature').split(' ')) {
    const [version, signature = ''] = one.split(',');
    const bytes = version === 'v1' ? fromBase64(signature) : null;
    // `verify` compares in constant time.
    if (bytes !== null && (await crypto.subtle.verify('HMAC', key, bytes, signed))) return JSON.parse(text);
  }
  throw new VisawireError('no signature of the webhook holds');
}

/** What to ask for; values of one field mean any of them, fields all. */
export interface Filter {
  readonly jurisdiction?: string | readonly string[];
  readonly programme?: string | readonly string[];
  readonly destination?: string | readonly string[];
  readonly severity?: Severity | readonly Severity[];
  readonly kind?: string | readonly string[];
  readonly language?: string | readonly string[];
  readonly source?: string | readonly string[];
  readonly authority?: string | readonly string[];
  readonly type?: string | readonly string[];
  readonly group?: string | readonly string[];
  /** Words that all have to stand in it. */
  readonly q?: string;
  /** A day or a time (RFC 3339). */
  readonly since?: string;
  readonly until?: string;
}

export interface Page {
  readonly changes: readonly VisawireEvent[];
  /** Where to go on, now or another day; keep it once the changes before it are dealt with. */
  readonly cursor: string | null;
  readonly hasMore: boolean;
}

const mostTries = 5;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The API of one Visawire, such as `new Visawire('https://visawire.dev')`. */
export class Visawire {
  readonly #site: string;
  readonly #fetch: typeof fetch;
  constructor(site: string, own: typeof fetch = fetch) {
    this.#site = site.replace(/\/$/, '');
    this.#fetch = own;
  }

  /** Reads what is at a path of the site; waits and tries again where the site is busy or out of order. @throws VisawireError */
  async read(path: string): Promise<unknown> {
    for (let tries = 1; ; tries++) {
      const answer = await this.#fetch.call(globalThis, `${this.#site}${path}`, {
        headers: { accept: 'application/json' },
      });
      if (answer.ok) return answer.json();
      const isPassing = answer.status === 429 || answer.status >= 500;
      if (!isPassing || tries === mostTries) {
        const said: unknown = await answer.json().catch(() => null);
        const detail = typeof said === 'object' && said !== null && 'detail' in said ? `: ${String(said.detail)}` : '';
        throw new VisawireError(`${path} answered ${answer.status}${detail}`, answer.status);
      }
      await pause(Number(answer.headers.get('retry-after') ?? 0) * 1000 || 500 * 2 ** tries);
    }
  }

  /** One page of changes, oldest first, behind a cursor of an earlier page. */
  async page(filter: Filter = {}, after: string | null = null): Promise<Page> {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(filter))
      for (const one of [value].flat()) parameters.append(name, String(one));
    if (after !== null) parameters.set('after', after);
    const read = await this.read(`/v1/changes?${parameters}`);
    if (typeof read !== 'object' || read === null || !('changes' in read) || !Array.isArray(read.changes))
      throw new VisawireError('/v1/changes answered with something else');
    const cursor = 'cursor' in read && typeof read.cursor === 'string' ? read.cursor : null;
    return { changes: read.changes, cursor, hasMore: 'has_more' in read && read.has_more === true };
  }

  /**
   * All changes that a filter lets through, oldest first, page by page to the end; go on another day from the last `cursor`:
   *
   *     for await (const { changes, cursor } of visawire.pages({ jurisdiction: 'CN' }, await load())) {
   *       for (const change of changes) await handle(change);
   *       await save(cursor);
   *     }
   */
  async *pages(filter: Filter = {}, after: string | null = null): AsyncGenerator<Page, void, void> {
    for (let cursor = after; ; ) {
      const page = await this.page(filter, cursor);
      yield page;
      if (!page.hasMore) return;
      cursor = page.cursor;
    }
  }
}
