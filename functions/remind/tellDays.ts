import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';
import { tellMilestones } from './milestones.ts';
import { tellEndings } from './tellEndings.ts';

interface Dependencies {
  readonly catalog: Catalog;
  readonly changes: ChangeStore;
  readonly siteUrl: string;
}

/** Records what a day brings though no page changed: policies that begin or end, documents that end; returns the ids that are new. */
export async function tellDays(
  { catalog, changes, siteUrl }: Dependencies,
  readTimes: Readonly<Record<string, string>>,
  now: Date,
): Promise<string[]> {
  const milestones = await tellMilestones({ changes, programmes: catalog.programmes, siteUrl }, now);
  return [...milestones, ...(await tellEndings(catalog.sources, readTimes, changes, now))];
}
