import type { Catalog } from '../../shared/catalog/catalog.ts';
import { type CheckDependencies, createCheckSource } from './checkSource.ts';
import type { CheckOutcome } from './record/record.ts';

export type CheckByIdDependencies = Omit<CheckDependencies, 'programmes'> & { readonly catalog: Catalog };

/** Checks the source of an id. @throws Error where the catalog has none */
export function createCheckById(dependencies: CheckByIdDependencies) {
  const { programmes, sources } = dependencies.catalog;
  const checkSource = createCheckSource({ ...dependencies, programmes });
  const byId = new Map(sources.map((source) => [source.id, source]));
  return async (id: string): Promise<CheckOutcome> => {
    const source = byId.get(id);
    if (source === undefined) throw new Error(`${id}: the catalog has no such source`);
    return checkSource(source);
  };
}
