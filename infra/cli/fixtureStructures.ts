import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

const folder = join(import.meta.dirname, '../../test/fixtures/sources');
const structureSchema = z.object({ seen: z.string().optional() });

/**
 * The sources whose fixture says where the structure of the real page was seen; that of all others is assumed. Null where the fixtures
 * are not at hand.
 */
export function seenStructures(): ReadonlySet<string> | null {
  if (!existsSync(folder)) return null;
  const seen = readdirSync(folder).filter(
    (name) => structureSchema.parse(parse(readFileSync(join(folder, name), 'utf8'))).seen !== undefined,
  );
  return new Set(seen.map((name) => name.replace(/\.yaml$/, '')));
}
