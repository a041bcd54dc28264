import { setTimeout as pause } from 'node:timers/promises';

/** Far longer than anything here takes, also where the machine does much else: only what never comes fails. */
const patienceMs = 300_000;

/** Waits until something holds. Throws what never happened, and what `seen` then tells of it. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  seen: () => string = () => '',
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`never: ${what}\n${seen()}`);
    await pause(50);
  }
}
