import type * as z from 'zod/mini';
import { createChromium } from '../adapters/browser/chromium.ts';
import type { CheckByIdDependencies } from '../check/checkById.ts';
import type { CheckPorts } from '../check/handler.ts';
import { openPorts as openCheckPorts, openThreadPorts as openCheckThreadPorts } from '../check/ports.ts';
import type { environment } from './environment.ts';

type Settings = z.infer<typeof environment>;

/** Where Debian has it, in the image that this runs in. */
const program = '/usr/bin/chromium';
const threadFile = import.meta.url.endsWith('.ts') ? './renderThread.ts' : './renderThread.mjs';

/** What a check takes for its own queue is that of the sources that ask for a browser. */
const asCheck = ({ RENDERS_QUEUE_URL, ...settings }: Settings) => ({
  ...settings,
  CHECKS_QUEUE_URL: RENDERS_QUEUE_URL,
});

export const openPorts = (settings: Settings): CheckPorts =>
  openCheckPorts(asCheck(settings), new URL(threadFile, import.meta.url));

/** The machine around a Lambda takes the place of Chromium's sandbox, which can't be had inside. */
export const openThreadPorts = (settings: Settings): CheckByIdDependencies =>
  openCheckThreadPorts(asCheck(settings), createChromium({ program, sandbox: false }));
