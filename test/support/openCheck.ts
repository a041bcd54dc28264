import { type CheckDependencies, createCheckSource } from '../../functions/check/checkSource.ts';
import { createMemoryEvidence } from '../../infra/local/memoryEvidence.ts';
import { readHere } from './fileSource.ts';

/** A check over what a test gives it; evidence is kept in memory, and no server's wish to be left alone is heeded. */
export const openCheck = (
  given: Pick<CheckDependencies, 'http' | 'notices' | 'groups' | 'clock'> & Partial<CheckDependencies>,
): ReturnType<typeof createCheckSource> =>
  createCheckSource({
    evidence: createMemoryEvidence(),
    readFile: readHere,
    programmes: [],
    siteUrl: 'https://wire.test',
    heedsWaits: false,
    ...given,
  });
