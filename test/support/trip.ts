/** Where a run ends: at the call of this number, before it took effect or after. */
export interface End {
  readonly call: number;
  readonly when: 'before' | 'after';
}

export class Ended extends Error {
  override readonly name = 'Ended';
}

/** Counts the calls of what is watched, and ends the run at one of them as a crash does: whatever is called after it fails too. */
export function createTrip(end: End | null = null) {
  const calls: string[] = [];
  let isOver = false;
  const over = (name: string): never => {
    isOver = true;
    throw new Ended(`ended at ${name}`);
  };
  return {
    /** Names of what was called so far, in order. */
    calls,
    /** The same functions, counted. */
    watch<Ports extends object>(ports: Ports): Ports {
      const counted = Object.entries(ports).map(([name, call]: [string, unknown]) => {
        if (typeof call !== 'function') return [name, call];
        const run = async (...given: unknown[]): Promise<unknown> => {
          if (isOver) throw new Ended(`ended before ${name}`);
          const number = calls.push(name);
          if (end?.call === number && end.when === 'before') over(name);
          const result: unknown = await call(...given);
          if (end?.call === number && end.when === 'after') over(name);
          return result;
        };
        return [name, run];
      });
      return { ...ports, ...(Object.fromEntries(counted) as Partial<Ports>) };
    },
  };
}
