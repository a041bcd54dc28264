import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkWacz } from '../../../functions/adapters/evidence/checkWacz.ts';
import { packEvidence } from '../../../functions/adapters/evidence/packEvidence.ts';
import type { WaczAbout } from '../../../functions/adapters/evidence/wacz.ts';
import { isNoticeEvent } from '../../../shared/alert/event.ts';
import { harmless } from '../../../shared/alert/harmless.ts';
import { resolveCatalog } from '../../../shared/catalog/catalog.ts';
import { loadBuiltInCatalog } from '../../catalog.ts';
import { checkChain } from '../checkChain.ts';
import { type Command, type Output, UsageError } from '../command.ts';
import { type OpenStack, openStack } from '../openStack.ts';
import { stackOptions } from '../options.ts';

function readWacz(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`evidence verify: ${file} cannot be read`);
  }
}

/** What a file stands behind, in lines. */
function linesOf({ title, source, change, evidence: { before, after, link } }: WaczAbout): string[] {
  return [
    `${harmless(title)} (source ${harmless(source)}, change ${harmless(change)})`,
    ...(before === null ? [] : [`before: read ${before.capturedAt}, sha256 ${before.sha256}`]),
    `after: read ${after.capturedAt}, sha256 ${after.sha256}`,
    ...(link === undefined
      ? []
      : [
          `number ${link.place} in the chain of its source: ${link.hash}`,
          `  the one before: ${link.previous?.hash ?? 'none'}`,
        ]),
  ].map(harmless);
}

/** Holds one file against the hashes in it. */
function verify(file: string, { out, err }: Output): number {
  const { about, faults } = checkWacz(readWacz(file));
  for (const line of about === null ? [] : linesOf(about)) out(line);
  for (const fault of faults) err(harmless(`ALTERED OR MISSING: ${fault}`));
  if (faults.length > 0) return 1;
  out(
    'Every byte is as it was written. That it was Visawire who wrote it, the number’s hash shows: the alert has it too,',
  );
  out('as `evidence.link.hash`, and so does the site.');
  return 0;
}

async function chain(named: readonly string[], stack: OpenStack, { out, err, doing }: Output): Promise<number> {
  const { sources } = resolveCatalog(loadBuiltInCatalog());
  const ids = named.length > 0 ? named : sources.map(({ id }) => id);
  let [changes, captures, faults] = [0, 0, 0];
  for (const [at, id] of ids.entries()) {
    doing(`${at + 1} of ${ids.length} sources`);
    const checked = await checkChain(id, stack);
    if (named.length > 0) out(`${harmless(id)}: ${checked.changes} changes, ${checked.captures} captures`);
    for (const fault of checked.faults) err(harmless(`${id}: ${fault}`));
    changes += checked.changes;
    captures += checked.captures;
    faults += checked.faults.length;
  }
  out(
    `${ids.length} sources, ${changes} changes, ${captures} captures: ${faults === 0 ? 'all hold' : `${faults} faults`}`,
  );
  return faults === 0 ? 0 : 1;
}

async function save(id: string, file: string | undefined, stack: OpenStack, { out }: Output): Promise<number> {
  const change = await stack.changes.read(id);
  if (change === null || !isNoticeEvent(change.event)) throw new UsageError(`evidence save: no change ${harmless(id)}`);
  const wacz = await packEvidence(change.event, stack.evidence);
  if (!(wacz instanceof Uint8Array)) throw new UsageError(`evidence save: a capture behind ${id} is ${wacz}`);
  const path = file ?? `${id}.wacz`;
  writeFileSync(path, wacz);
  out(`${path}: ${wacz.length} bytes; https://replayweb.page opens it`);
  return 0;
}

/** What a change stands on, as files and as a chain. */
export const evidenceCommand: Command = {
  forms: ['verify FILE', 'chain [SOURCE …]', 'save CHANGE [FILE]'],
  summary:
    'checks the hashes of a WACZ that the page of a change offers, checks that no capture of a source is missing or altered, or saves the captures of a change',
  options: stackOptions,
  async run(args, output) {
    const { values, positionals } = parseArgs({ args: [...args], options: stackOptions, allowPositionals: true });
    const [what, ...rest] = positionals;
    const [first, second, ...more] = rest;
    switch (what) {
      case 'verify':
        if (first === undefined || second !== undefined) throw new UsageError('evidence verify: name one file');
        return verify(first, output);
      case 'chain':
        return chain(rest, await openStack(values), output);
      case 'save':
        if (first === undefined || more.length > 0) throw new UsageError('evidence save: name one change, and a file');
        return save(first, second, await openStack(values), output);
      default:
        throw new UsageError('evidence: verify, chain or save');
    }
  },
};
