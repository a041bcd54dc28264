import { expect, test } from 'vitest';
import { createLog } from '../../../../functions/adapters/runtime/log.ts';
import { answerFailures } from '../../../../functions/site/frame/answerFailures.ts';
import { createSite } from '../../../../functions/site/handler.ts';
import { createMemoryEvidence } from '../../../../infra/local/memoryEvidence.ts';
import { createMemoryStores } from '../../../../infra/local/memoryStores.ts';

test.each(['/', '/sources', '/feed.atom', '/v1/changes', '/v1/sources', `/changes/${'a'.repeat(32)}`])(
  '%s that fails is logged with its path, and answered without what failed',
  async (path) => {
    const lines: string[] = [];
    const clock = () => new Date(0);
    const fail = async (): Promise<never> => {
      throw new Error('table arn:aws:dynamodb:us-east-1:1:table/secret \u001b[31m\u202e');
    };
    const { changes, rows } = createMemoryStores({ clock });
    const broken = { ...changes, read: fail, timeline: fail, places: fail, readTimes: fail, readTimesOf: fail };
    const site = createSite({
      changes: broken,
      rows,
      evidence: createMemoryEvidence(),
      catalog: { programmes: [], sources: [] },
      clock,
      siteUrl: '',
    });
    const answer = await answerFailures(
      site,
      createLog((line) => lines.push(line)),
    ).request(path);
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('content-type')).toBe(
      path.startsWith('/v1') ? 'application/problem+json' : 'text/plain; charset=UTF-8',
    );
    expect(await answer.text()).not.toMatch(/arn:|secret/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^[\x20-\x7e]*$/);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      message: 'request failed',
      method: 'GET',
      path,
    });
  },
);
