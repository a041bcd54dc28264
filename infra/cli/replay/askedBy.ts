import type { Source } from '../../../shared/catalog/catalog.ts';
import { addressOf } from './addressOf.ts';
import type { Exchange } from './readExchanges.ts';

/** Whether an exchange was asked for as a source asks; where no request was recorded, it was. */
export const isAskedBy = ({ method }: Exchange, { request }: Pick<Source, 'request'>): boolean =>
  method === null || method === (request?.method ?? 'GET');

/** Finds which sources have the address of an exchange, and which of these ask as it was asked for. */
export function askedBy(sources: readonly Source[]) {
  const byAddress = Map.groupBy(sources, ({ url }) => addressOf(url));
  return (exchange: Exchange) => {
    const ofAddress = byAddress.get(addressOf(exchange.url)) ?? [];
    return { ofAddress, asking: ofAddress.filter((source) => isAskedBy(exchange, source)) };
  };
}
