import * as z from 'zod/mini';
import { digestPeriods, severities } from '../../shared/alert/event.ts';
import { type Wish, wishProblem } from '../../shared/alert/filterPolicy.ts';
import { addressProblem } from '../../shared/alert/mail/mailAddress.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { spoken } from '../../shared/language/told/spoken.ts';

/** What was sent with the form, or why it cannot be taken, in a sentence. */
export type Form = { readonly address: string; readonly wish: Wish } | { readonly problem: string };

/** Reads the form. Only names of the catalog are taken: a filter on anything else would never let an alert through. */
export function readForm(fields: URLSearchParams, { programmes, sources }: Catalog): Form {
  const address = fields.get('email') ?? '';
  const problem = addressProblem(address);
  if (problem !== null) return { problem };
  const sent = fields.getAll('send');
  const oneOf = (names: readonly string[]) => z.array(z.string().check(z.refine((name) => names.includes(name))));
  const read = z
    .object({
      language: z.enum(spoken),
      severities: z.array(z.enum(severities)),
      digests: z.array(z.enum(digestPeriods)),
      jurisdictions: oneOf(sources.map(({ authority }) => authority.jurisdiction)),
      programmes: oneOf(programmes.map(({ id }) => id)),
      sources: oneOf(sources.map(({ id }) => id)),
    })
    .safeParse({
      language: fields.get('language') ?? 'en',
      severities: sent.includes('at-once') ? fields.getAll('severity') : [],
      digests: sent.filter((name) => name !== 'at-once'),
      jurisdictions: fields.getAll('jurisdiction'),
      programmes: fields.getAll('programme'),
      sources: fields.getAll('source'),
    });
  if (!read.success) return { problem: 'That is a choice that the form does not offer; open it anew.' };
  const wish = read.data;
  if (sent.includes('at-once') && wish.severities.length === 0)
    return { problem: 'Choose which alerts to get at once: critical, major, minor, editorial.' };
  const tooMuch = wishProblem(wish);
  return tooMuch === null ? { address, wish } : { problem: tooMuch };
}
