import { createHash } from 'node:crypto';
import type { Attachment, Block, Listed, Snapshot } from '../extract/notice.ts';
import { normalise, withoutSpaces } from '../language/normalise.ts';
import { addressesOf } from './links.ts';

/** Joined without breaks or spaces: the same words in other blocks are the same text. */
export const textOfBlocks = (blocks: readonly Block[]): string =>
  blocks.map(({ label = '', text }) => withoutSpaces(`${label}${text}`)).join('');
/** A link alone is its id and its headline. */
export const textOfItem = ({ id, title, blocks }: Listed): string =>
  `${id} ${normalise(title)} ${blocks === null ? '' : textOfBlocks(blocks)}`;

/** How large a file is does not count; its bytes count where its text cannot be read, and where it leads where they are not had. */
const textOfAttachment = ({ name, file }: Attachment): string =>
  `${normalise(name)}\n${file === undefined ? '' : file.blocks === null ? file.evidence.sha256 : textOfBlocks(file.blocks)}`;

/** Hex SHA-256 of what a snapshot means: equal digests, no change. Numbers count, their width does not. */
export function digestOf(snapshot: Snapshot): string {
  const hash = createHash('sha256');
  if (snapshot.kind === 'notice') {
    const { blocks, attachments = [] } = snapshot.notice;
    hash.update(textOfBlocks(blocks));
    for (const text of attachments.map(textOfAttachment).sort()) hash.update(`\n${text}`);
    for (const address of addressesOf(snapshot.notice).sort()) hash.update(`\n${address}`);
  } else {
    for (const item of snapshot.items.map(textOfItem).sort()) hash.update(`${item}\n`);
  }
  return hash.digest('hex');
}
