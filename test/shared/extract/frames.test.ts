import { describe, expect, test } from 'vitest';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { digestOf } from '../../../shared/compare/digest.ts';
import type { Notice } from '../../../shared/extract/notice.ts';
import { type Frame, framed, frames, samples } from '../../support/pageFrames.ts';
import { readAnswer } from '../../support/readAnswer.ts';
import { regulationSource } from '../../support/regulation.ts';

async function noticeOf(frame: Frame, html: string): Promise<Notice> {
  const source: Source = { ...regulationSource, language: frame.language };
  const reading = await readAnswer(html, source, 'text/html; charset=utf-8');
  if (reading.verdict !== 'document' || reading.snapshot.kind !== 'notice') throw new Error(JSON.stringify(reading));
  return reading.snapshot.notice;
}
const digest = (notice: Notice): string => digestOf({ v: 1, kind: 'notice', notice });
const wordsOf = (notice: Notice): string => notice.blocks.map(({ label, text }) => `${label ?? ''}${text}`).join('\n');

describe.each(frames.map((frame) => [frame.name, frame] as const))('%s', (_name, frame) => {
  const sample = samples[frame.language];
  if (sample === undefined) throw new Error(`no sample in ${frame.language}`);

  test('the same notice is the same, however often it is rendered', async () => {
    const renderings = await Promise.all([11, 12, 29].map((n) => noticeOf(frame, framed(frame, sample.content, n))));
    for (const rendering of renderings) expect(wordsOf(rendering)).toBe(wordsOf(renderings[0] ?? rendering));
  });

  test.each(sample.edits)('%s that changes is seen', async (_edit, find, put) => {
    expect(sample.content).toContain(find);
    const before = await noticeOf(frame, framed(frame, sample.content));
    const after = await noticeOf(frame, framed(frame, sample.content.replace(find, put)));
    expect(digest(after)).not.toBe(digest(before));
  });
});
