import { createHash } from 'node:crypto';
import type { Snapshot } from '../extract/notice.ts';
import { normalise } from './normalise.ts';

/** Hex SHA-256 of what a snapshot means: equal digests, no change. Numbers count, their width does not. */
export function digestOf(snapshot: Snapshot): string {
  const hash = createHash('sha256');
  if (snapshot.kind === 'notice') {
    // Joined without breaks or spaces: the same words in other blocks are the same notice.
    for (const block of snapshot.notice.blocks)
      hash.update(normalise(`${block.label ?? ''}${block.text}`).replaceAll(' ', ''));
  } else {
    for (const id of snapshot.items.map((item) => item.id).sort()) hash.update(`${id}\n`);
  }
  return hash.digest('hex');
}
