/** One try to hand an alert to one endpoint, for the endpoint's log. */
export interface Try {
  readonly endpointId: string;
  /** The change id, or that of a ping; a replay's has its time behind it. */
  readonly deliveryId: string;
  /** RFC 3339. */
  readonly at: string;
  /** Tries so far, this one included. */
  readonly tries: number;
  readonly tookMs: number;
  /** What was answered, or what came in its place: hostile text of bounded length. */
  readonly said: string;
  /** Whether the endpoint took it. */
  readonly taken: boolean;
}

/** What an endpoint was handed, and what waits for it out of turn. */
export interface DeliveryStore {
  /** Consistent: whether the endpoint took the delivery, and which deliveries of the notice wait aside. */
  look(endpointId: string, deliveryId: string, noticeId: string): Promise<{ taken: boolean; aside: readonly string[] }>;
  /** Logs a try; one that was taken is never made again. */
  record(tried: Try): Promise<void>;
  /** Marks a delivery as waiting aside, so that later ones of its notice wait behind it. */
  setAside(endpointId: string, deliveryId: string, noticeId: string, at: string): Promise<void>;
  /** Ends the wait aside. */
  endAside(endpointId: string, deliveryId: string, noticeId: string): Promise<void>;
  /** Newest first. */
  list(endpointId: string, limit: number): Promise<readonly Try[]>;
}
