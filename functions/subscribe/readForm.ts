import * as z from 'zod/mini';
import { digestPeriods, severities } from '../../shared/alert/event.ts';
import { sayWishProblem, type Wish, wishProblem } from '../../shared/alert/filterPolicy.ts';
import { harmless } from '../../shared/alert/harmless.ts';
import { addressProblem } from '../../shared/alert/mail/mailAddress.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { findKnown, knownOf } from '../../shared/find/known.ts';
import { spoken } from '../../shared/language/told/spoken.ts';
import type { SubscriptionWords } from '../../shared/language/told/subscriptionWords.ts';
import type { FormProblem } from '../site/about/subscriptionForm.ts';
import { destinationsOf } from '../site/catalogIndex.ts';

/** What of a form cannot be taken. */
export type Refused = { readonly problem: FormProblem };

/** Reads the address of a form. */
export function readAddress(
  fields: URLSearchParams,
  { problems }: SubscriptionWords,
): { readonly address: string } | Refused {
  const address = fields.get('email') ?? '';
  const problem = addressProblem(address);
  return problem === null ? { address } : { problem: { field: 'email', says: problems.address[problem] } };
}

/** A name that the catalog does not have, and the one that was most likely meant; null where none is near. Hostile. */
function meantBy(fields: URLSearchParams, catalog: Catalog): string | null {
  const known = knownOf(catalog);
  for (const field of ['jurisdiction', 'programme', 'destination', 'source', 'severity'] as const)
    for (const value of fields.getAll(field)) {
      const found = findKnown(known, field, value.slice(0, 100));
      if (typeof found !== 'string' && found.meant !== null) return `${harmless(found.value)} → ${found.meant}`;
    }
  return null;
}

/** Reads what a form asks for. Only names of the catalog are taken: a filter on anything else would never let an alert through. */
export function readWish(
  fields: URLSearchParams,
  catalog: Catalog,
  words: SubscriptionWords,
): { readonly wish: Wish } | Refused {
  const { programmes, sources } = catalog;
  const sent = fields.getAll('send');
  const oneOf = (names: readonly string[]) => z.array(z.string().check(z.refine((name) => names.includes(name))));
  const read = z
    .object({
      language: z.enum(spoken),
      severities: z.array(z.enum(severities)),
      digests: z.array(z.enum(digestPeriods)),
      jurisdictions: oneOf(sources.map(({ authority }) => authority.jurisdiction)),
      programmes: oneOf(programmes.map(({ id }) => id)),
      destinations: oneOf(destinationsOf(catalog)),
      sources: oneOf(sources.map(({ id }) => id)),
    })
    .safeParse({
      language: fields.get('language') ?? 'en',
      severities: sent.includes('at-once') ? fields.getAll('severity') : [],
      digests: sent.filter((name) => name !== 'at-once'),
      jurisdictions: fields.getAll('jurisdiction'),
      programmes: fields.getAll('programme'),
      destinations: fields.getAll('destination'),
      sources: fields.getAll('source'),
    });
  const { problems } = words;
  if (!read.success) {
    const meant = meantBy(fields, catalog);
    return { problem: { field: 'send', says: meant === null ? problems.unknown : `${problems.unknown} ${meant}` } };
  }
  const wish = read.data;
  if (sent.includes('at-once') && wish.severities.length === 0)
    return { problem: { field: 'severity', says: problems.noLevel } };
  const problem = wishProblem(wish);
  if (problem === null) return { wish };
  const field =
    problem.kind === 'nothing' ? 'send' : problem.kind === 'digestOfDestination' ? 'destination' : 'jurisdiction';
  return { problem: { field, says: sayWishProblem(problem, words) } };
}
