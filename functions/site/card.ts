import { readFileSync } from 'node:fs';

/** The picture of links to the site, as PNG, 1200 × 630; it lies among the guides, beside this file or beside the bundle that this file is part of. */
export const readCard = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL('./docs/card.png', import.meta.url)));
