import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** Before all tests: a folder in which those that synthesise the stack keep the functions that they bundled, for the others. */
// biome-ignore lint/style/noDefaultExport: vitest calls the default export
export default function keepBundles(project: TestProject): () => void {
  let folder = '';
  const begin = (): void => {
    folder = mkdtempSync(join(tmpdir(), 'visawire-bundled-'));
    process.env['VISAWIRE_BUNDLES'] = folder;
  };
  const end = (): void => rmSync(folder, { recursive: true, force: true });
  begin();
  // The code may be another by then.
  project.onTestsRerun(async () => {
    end();
    begin();
  });
  return end;
}
