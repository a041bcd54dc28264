import type { Known } from '../../../shared/find/known.ts';
import { type BadParameter, filterParameters, readFilter, unknownParameter } from '../../../shared/find/parameters.ts';
import { readCursor } from './cursor.ts';
import type { ChangeQuery } from './findChanges.ts';

const orders = ['newest', 'oldest'] as const;
const mostListed = 200;

/** Parameters of an address that lists changes. */
export const queryParameters = [...filterParameters, 'order', 'after', 'limit'] as const;

const bad = (parameter: string, detail: string, allowed: readonly string[] = []): { readonly bad: BadParameter } => ({
  bad: { parameter, detail, allowed, meant: null },
});

/**
 * What an address asks for, `folds` and `settledAt` apart, or the parameter that is wrong, with what is allowed. `usual` says what
 * holds where the address is silent; `others` are parameters that whoever asks reads by itself.
 */
export function readQuery(
  parameters: URLSearchParams,
  known: Known,
  usual: Pick<ChangeQuery, 'order' | 'limit'>,
  others: readonly string[] = [],
): { readonly query: ChangeQuery } | { readonly bad: BadParameter } {
  const unknown = unknownParameter(parameters, [...queryParameters, ...others]);
  if (unknown !== null) return { bad: unknown };
  const read = readFilter(parameters, known);
  if ('bad' in read) return read;
  const order = parameters.get('order') ?? usual.order;
  if (order !== 'newest' && order !== 'oldest') return bad('order', '`order` is newest or oldest.', orders);
  const limit = parameters.get('limit') ?? String(usual.limit);
  if (!/^\d{1,4}$/.test(limit) || Number(limit) === 0) return bad('limit', '`limit` is a number of 1 to 200.');
  const place = parameters.get('after');
  const after = place === null ? null : readCursor(place);
  if (place !== null && after === null) return bad('after', '`after` is the `cursor` of an answer, as it was.');
  return { query: { filter: read.filter, order, after, limit: Math.min(Number(limit), mostListed) } };
}
