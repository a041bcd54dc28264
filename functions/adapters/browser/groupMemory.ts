import { readdirSync, readFileSync } from 'node:fs';

/** Text of a file below `/proc`; empty where the process is gone, or on a system that has none. */
function procText(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

const pids = (): readonly string[] => {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
};

/** The process whose command line holds `mark`; null where none does, or the system has no `/proc`. */
export function findProcess(mark: string): number | null {
  const pid = pids().find((id) => procText(id, 'cmdline').split('\0').includes(mark));
  return pid === undefined ? null : Number(pid);
}

/** Bytes that the processes of a group hold for themselves; 0 on a system without `/proc`. */
export function groupMemory(group: number): number {
  const ofGroup = pids().filter((pid) => {
    // The name in brackets may hold anything; state, parent and group stand behind it.
    const [, , groupOf] = procText(pid, 'stat')
      .replace(/^.*\)\s/su, '')
      .split(' ');
    return Number(groupOf) === group;
  });
  const kilobytes = ofGroup.map((pid) => Number(/^RssAnon:\s+(\d+) kB$/mu.exec(procText(pid, 'status'))?.[1] ?? 0));
  return kilobytes.reduce((sum, one) => sum + one, 0) * 1024;
}
