import type { Capture } from '../../../shared/capture/capture.ts';
import type { CaptureOutcome } from '../web/http.ts';

export type RenderOutcome =
  | {
      readonly kind: 'rendered' /** The document as it stands, shadow trees in their places. Hostile. */;
      readonly html: string;
    }
  | Extract<CaptureOutcome, { kind: 'failed' }>;

/** Shows a browser what a server sent, and tells what its scripts made of it. Expected outcomes are values. */
export interface Browser {
  /** `language`: BCP 47, what the page is asked for in. */
  render(sent: Capture, language?: string): Promise<RenderOutcome>;
}
