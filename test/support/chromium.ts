import { describe } from 'vitest';
import { findChromium } from '../../functions/adapters/browser/findChromium.ts';

/** The Chromium of this machine; CI has Debian's, and installs it where it is missing. */
export const chromium = findChromium(process.env['PATH'] ?? '');

/** Tests that only a real browser can answer: without one they are skipped, and say what they need. */
export const describeRendering = (name: string, tests: (program: string) => void): void => {
  if (chromium === null) describe.skip(`${name} (needs Chromium: apt-get install chromium)`, () => tests(''));
  else describe(name, () => tests(chromium ?? ''));
};
