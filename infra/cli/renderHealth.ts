import { ago, type Health } from '../../functions/site/source/sourceState.ts';
import { harmless } from '../../shared/alert/harmless.ts';
import { isFresh } from '../../shared/catalog/cadence.ts';
import { toldIn } from '../../shared/language/told/told.ts';

const nameOfHeld = { reading: 'the page', notice: 'a notice', fact: 'a fact' } as const;

/** Whether an operator should look: it is paused, late, in trouble, told to wait, or something of it is held back. */
export function wantsLook({ source, lastReadAt, head, paused, held }: Health, now: Date): boolean {
  if (paused !== null) return true;
  const waits = head !== null && head.waitUntil !== null && head.waitUntil > now.toISOString();
  return (
    held.length > 0 || waits || (head !== null && head.trouble !== null) || !isFresh(source.every, lastReadAt, now)
  );
}

/** One source for a terminal: when it was read well, what troubles it, what is held back of it, and what would release that. */
export function renderHealth({ source, lastReadAt, head, paused, held }: Health, now: Date): string[] {
  const read =
    lastReadAt === null
      ? 'never read well yet'
      : `read ${lastReadAt}, ${ago(lastReadAt, now, toldIn('en')) ?? 'just now'}`;
  const status = source.checked === undefined ? source.status : `${source.status} ${source.checked}`;
  const isLate = paused === null && !isFresh(source.every, lastReadAt, now);
  const lines = [`${source.id} (${status})  ${isLate ? 'not as promised: ' : ''}${read}`];
  if (paused !== null) lines.push(`    paused since ${paused.since} by ${paused.by}: ${paused.why}`);
  if (head !== null && head.trouble !== null) {
    const { verdict, rule, seen, likely, since, checks } = head.trouble;
    lines.push(`    ${verdict} since ${since}, ${checks} ${checks === 1 ? 'check' : 'checks'}: ${rule}: ${seen}`);
    lines.push(`        likely: ${likely}`);
  }
  if (head !== null && head.waitUntil !== null && head.waitUntil > now.toISOString())
    lines.push(`    asked again from ${head.waitUntil} on, as its server wants`);
  for (const { kind, seen, since, release, link, says } of held) {
    lines.push(`    held back since ${since}: ${nameOfHeld[kind]}: ${seen}`);
    for (const line of says) lines.push(`        would be told as ${line}`);
    if (link !== null) lines.push(`        ${link}`);
    lines.push(`        released by ${release}`);
  }
  // White space is folded too, and the indents with it.
  return lines.map((line) => ' '.repeat(line.search(/\S/)) + harmless(line));
}
