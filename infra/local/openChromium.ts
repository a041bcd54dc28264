import type { Browser } from '../../functions/adapters/browser/browser.ts';
import { createChromium } from '../../functions/adapters/browser/chromium.ts';
import { findChromium } from '../../functions/adapters/browser/findChromium.ts';

/** Chromium refuses to start as root unless its sandbox is off; whoever else runs this has it. */
const isRoot = (): boolean => process.getuid?.() === 0;

/** The Chromium that is installed on this machine, or null. */
export function openChromium(allowPrivate: readonly string[] = []): Browser | null {
  const program = findChromium(process.env['PATH'] ?? '');
  return program === null ? null : createChromium({ program, sandbox: !isRoot(), allowPrivate });
}
