import type { Log } from '../../functions/adapters/runtime/log.ts';

/** How far the first round over all sources is. */
export interface FirstRound {
  /** A log that counts checks as they pass. */
  readonly log: Log;
  /** Where it stands, in words. */
  say(): string;
  isOver(): boolean;
}

/** Outcomes by which a source was not read. */
const unread = new Set(['refused', 'waiting', 'conflict', 'paused']);

/** Counts the first check of each source out of what checks log. `now` is Unix time in ms. */
export function createFirstRound(sources: readonly { readonly id: string }[], log: Log, now: () => number): FirstRound {
  const begunAt = now();
  const ids = new Set(sources.map(({ id }) => id));
  const outcomes = new Map<string, string>();
  const isOver = () => outcomes.size >= ids.size;
  return {
    log: {
      ...log,
      info(message, fields) {
        const { source, outcome } = fields;
        if (message === 'checked' && typeof source === 'string' && ids.has(source) && !outcomes.has(source))
          outcomes.set(source, String(outcome));
        log.info(message, fields);
      },
    },
    isOver,
    say() {
      const troubled = [...outcomes.values()].filter((outcome) => unread.has(outcome)).length;
      const seconds = Math.round((now() - begunAt) / 1000);
      const time = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
      const read = `${outcomes.size - troubled} read well, ${troubled} not`;
      return isOver()
        ? `First round: all ${ids.size} sources asked after ${time}: ${read}.`
        : `First round: ${outcomes.size} of ${ids.size} sources asked after ${time}: ${read} so far.`;
    },
  };
}
