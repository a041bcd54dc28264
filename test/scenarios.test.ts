import { describe, expect, test } from 'vitest';
import { loadStories } from './support/scenario.ts';

describe('what happens on official pages is told as it should be', () => {
  test.each(loadStories())('$name', async ({ tell, events }) => {
    expect(await tell()).toEqual(events);
  });
});
