import type { Programme } from '../../shared/catalog/catalog.ts';
import { milestoneEvents } from '../../shared/programmes/milestoneEvent.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';

interface Dependencies {
  readonly changes: ChangeStore;
  readonly programmes: readonly Programme[];
  readonly siteUrl: string;
}

/** Records what comes into force, is about to end or has ended today, as stored dates have it; returns the ids that are new. */
export async function tellMilestones({ changes, programmes, siteUrl }: Dependencies, now: Date): Promise<string[]> {
  const statements = await changes.listStatements();
  const told: string[] = [];
  for (const event of milestoneEvents(statements, programmes, { now, siteUrl })) {
    if ((await changes.recordEvent(event, now.toISOString())) === 'recorded') told.push(event.id);
  }
  return told;
}
