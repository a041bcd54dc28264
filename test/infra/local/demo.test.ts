import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, type TestContext, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../infra/local/demo');

interface Played {
  readonly status: number | null;
  readonly said: string;
  /** What is left in the folder for temporary files. */
  readonly left: readonly string[];
}

function play({ onTestFinished }: TestContext, ...given: readonly string[]): Promise<Played> {
  const TMPDIR = mkdtempSync(join(tmpdir(), 'visawire-played-'));
  const child = spawn(process.execPath, given, { env: { ...process.env, TMPDIR } });
  onTestFinished(() => {
    child.kill('SIGKILL');
    rmSync(TMPDIR, { recursive: true, force: true });
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  return new Promise((resolve) =>
    child.once('close', (status) => {
      const left = readdirSync(TMPDIR).filter((name) => name.startsWith('visawire'));
      resolve({ status, said: stripVTControlCharacters(said), left });
    }),
  );
}

/** Plays the first scenes of the story after something was done to it: a statement over `scenes`. */
const playAltered = (context: TestContext, alteration: string): Promise<Played> =>
  play(
    context,
    '--input-type=module',
    '--eval',
    `import { main } from ${JSON.stringify(join(folder, 'main.ts'))};
     import { story } from ${JSON.stringify(join(folder, 'story.ts'))};
     const scenes = story.slice(0, 4).map((scene) => ({ ...scene, alerts: [...scene.alerts], operations: [...scene.operations] }));
     ${alteration};
     await main(scenes);`,
  );
const faultsIn = ({ said }: Played): string[] => said.split('\n').flatMap((line) => /✗ (.*)/.exec(line)?.[1] ?? []);

describe.concurrent('the demo', () => {
  test('ends well when every expected alert came and none too many', async (context) => {
    const { status, said, left } = await play(context, join(folder, 'index.ts'));
    expect(said).toContain('Every expected alert came, and none too many.');
    expect(said).toMatch(/K字签证/);
    expect(said).not.toContain('✗');
    expect({ status, left }).toEqual({ status: 0, left: [] });
  });

  test('complains of an alert that is missing, of one too many, of one that does not say what it is about, and of operators who were not told', async (context) => {
    const played = await playAltered(
      context,
      `scenes[0].operations.push({ source: 'kr-notices', type: 'dev.visawire.sources.failing.v1' });
       scenes[1].alerts.push({ source: 'de-blue-card', type: 'dev.visawire.notice.amended.v1', says: 'never said' });
       scenes[2].alerts[0].says = 'Z字签证';
       scenes[3].alerts.length = 0`,
    );
    expect(faultsIn(played)).toEqual([
      'operators: missing dev.visawire.sources.failing.v1 from kr-notices',
      'e-mail: missing dev.visawire.notice.amended.v1 from de-blue-card',
      'webhook: missing dev.visawire.notice.amended.v1 from de-blue-card',
      'e-mail of de-blue-card: does not say never said',
      'e-mail of cn-entry-exit-regulations: does not say Z字签证',
      'e-mail: one too many, dev.visawire.notice.amended.v1 from us-uscis-h1b',
      'webhook: one too many, dev.visawire.notice.amended.v1 from us-uscis-h1b',
    ]);
    expect(played.status).toBe(1);
  });

  test('leaves nothing behind, also when a scene breaks off', async (context) => {
    const { status, said, left } = await playAltered(
      context,
      `scenes[0].happen = () => { throw new Error('the stage fell down'); }`,
    );
    expect(said).toContain('the stage fell down');
    expect({ status, left }).toEqual({ status: 1, left: [] });
  });
});
