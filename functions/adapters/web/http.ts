import type { Capture } from '../../../shared/capture/capture.ts';
import type { RequestRules } from '../../../shared/catalog/catalog.ts';

export interface CaptureRequest {
  readonly url: string;
  /** Host names (with a port where it is not the default) that a redirect may lead to. */
  readonly hosts: readonly string[];
  /** The least time between two requests to the host of `url`, as it asks for; none where it asks for none. */
  readonly intervalMs?: number | undefined;
  /** How to ask, where a plain GET will not do. */
  readonly request?: RequestRules | undefined;
  /** Whether what the server sends is shown to a browser, and what that makes of it is the capture. */
  readonly render?: boolean | undefined;
  readonly validators: { readonly etag?: string | undefined; readonly lastModified?: string | undefined };
}

/** Expected outcomes are values. `rule` is a stable id, `seen` what was met (hostile), `likely` the likely reason. */
export type CaptureOutcome =
  | { readonly kind: 'capture'; readonly capture: Capture }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'failed';
      readonly rule:
        | 'TIMEOUT'
        | 'DNS'
        | 'ADDRESS-REFUSED'
        | 'REDIRECT-OFF-HOST'
        | 'REDIRECT-LOOP'
        | 'TOO-LARGE'
        | 'CONTENT-ENCODING'
        | 'ROBOTS'
        | 'CONNECTION'
        | 'TLS'
        | 'NO-BROWSER'
        | 'RENDER-TIMEOUT'
        | 'RENDER-TOO-LARGE'
        | 'RENDER-CRASHED'
        | 'RENDER-LED-AWAY';
      readonly seen: string;
      readonly likely: string;
    };

export interface HttpClient {
  capture(request: CaptureRequest): Promise<CaptureOutcome>;
}
