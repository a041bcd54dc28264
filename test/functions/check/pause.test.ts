import { describe, expect, test } from 'vitest';
import { pause, resume } from '../../../functions/check/record/pause.ts';
import { readerOf } from '../../../functions/site/frame/reader.ts';
import { sourceState } from '../../../functions/site/source/sourceState.ts';
import { openPausing } from '../../support/pausing.ts';

describe('a source that an operator has rest', () => {
  test('is not asked, keeps what it was, and is shown with the reason', async () => {
    const { check, notices, health, now } = openPausing();
    await check();
    expect(await pause(notices, 'cn-regulation', { since: now(), by: 'ann', why: 'The office moves.' })).toBe(true);
    expect(await check()).toMatchObject({ outcome: 'paused', asked: 0 });
    expect(await health()).toMatchObject({ paused: { by: 'ann', why: 'The office moves.' }, trouble: null });
    const shown = await health();
    const page = shown && String(sourceState(shown, new Date(now()), readerOf('en')));
    expect(page).toContain('paused</span> since');
    expect(page).toContain('The office moves.');
    expect(await pause(notices, 'cn-regulation', { since: now(), by: 'bob', why: 'Again.' })).toBe(false);
  });

  test('tells what changed meanwhile once it is resumed', async () => {
    const { check, notices, now } = openPausing();
    await check();
    await pause(notices, 'cn-regulation', { since: now(), by: 'ann', why: 'The office moves.' });
    await check({ withK: true });
    expect(await resume(notices, 'cn-regulation', now())).toBe(true);
    expect(await resume(notices, 'cn-regulation', now())).toBe(false);
    expect(await check({ withK: true })).toMatchObject({ outcome: 'changed' });
  });

  test('is not silent, however long it rests, and has its promised time anew when it is resumed', async () => {
    const { check, notices, silent, now, pass } = openPausing();
    await check();
    await pause(notices, 'cn-regulation', { since: now(), by: 'ann', why: 'The office moves.' });
    pass(30 * 24);
    expect(await silent()).toBe(0);
    await resume(notices, 'cn-regulation', now());
    pass(1);
    expect(await silent()).toBe(0);
    pass(30);
    expect(await silent()).toBe(1);
  });

  test('may rest before it was ever read', async () => {
    const { check, notices, now } = openPausing();
    await pause(notices, 'cn-regulation', { since: now(), by: 'ann', why: 'It is not ready.' });
    expect(await check()).toMatchObject({ outcome: 'paused', asked: 0 });
    await resume(notices, 'cn-regulation', now());
    expect(await check()).toMatchObject({ outcome: 'baseline' });
  });
});
