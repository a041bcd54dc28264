import { userInfo } from 'node:os';
import { systemClock as clock } from '../../functions/adapters/runtime/clock.ts';
import { pause, resume } from '../../functions/check/record/pause.ts';
import { harmless } from '../../shared/alert/harmless.ts';
import { type Output, UsageError } from './command.ts';
import type { OpenStack } from './openStack.ts';

interface Given {
  readonly why?: string | undefined;
  readonly by?: string | undefined;
}

/** Has sources rest, with the reason, or ends their rest. @returns the exit code */
export async function setRest(
  action: 'pause' | 'resume',
  ids: readonly string[],
  { why = '', by = userInfo().username }: Given,
  { notices }: Pick<OpenStack, 'notices'>,
  { out }: Output,
): Promise<number> {
  if (ids.length === 0) throw new UsageError(`sources ${action}: expected the id of a source`);
  if (action === 'pause' && why.trim() === '')
    throw new UsageError('sources pause: say why with --why; readers see it beside the source');
  const at = clock().toISOString();
  for (const id of ids) {
    const isNew =
      action === 'pause' ? await pause(notices, id, { since: at, by, why: why.trim() }) : await resume(notices, id, at);
    const said = { pause: ['rests now', 'rests already'], resume: ['is read again', 'does not rest'] } as const;
    out(`${id} ${said[action][isNew ? 0 : 1]}${action === 'pause' && isNew ? `: ${harmless(why.trim())}` : ''}`);
  }
  return 0;
}
