import { parseArgs } from 'node:util';
import { LocalStackError } from '../claim.ts';
import { playDemo } from './playDemo.ts';
import type { Scene } from './story.ts';

/** The command: plays a story, and lets the process end with 1 when anything was missing or too much. */
export async function main(story: readonly Scene[]): Promise<void> {
  const { values } = parseArgs({ options: { keep: { type: 'boolean', default: false } } });
  try {
    process.exitCode = (await playDemo({ story, keep: values.keep })) > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof LocalStackError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
