import * as z from 'zod/mini';

/** Everything a capture can be other than a document that reads as one. */
export const troubles = ['blocked', 'missing', 'error', 'shell', 'empty', 'suspect'] as const;
export type Trouble = (typeof troubles)[number];

/**
 * Why a capture is no document: `rule` names the rule that decided, `seen` is what it saw (page text: hostile, at most 200
 * characters), `likely` the likely reason in words for an operator.
 */
export const refusalSchema = z.object({
  verdict: z.enum(troubles),
  rule: z.string(),
  seen: z.string(),
  likely: z.string(),
});
export type Refusal = Readonly<z.infer<typeof refusalSchema>>;

export type Verdict = { readonly verdict: 'document' } | Refusal;
