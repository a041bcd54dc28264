import type { BadParameter } from '../../../shared/find/parameters.ts';

export type ProblemStatus = 400 | 404 | 405 | 500;

/** An error as RFC 9457 has it, with what else a program may want to know of it. */
export function problem(
  status: ProblemStatus,
  title: string,
  detail: string,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  const body = JSON.stringify({ type: 'about:blank', title, status, detail, ...more });
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };
  return new Response(body, { status, headers });
}

/** What is wrong with a parameter, what is allowed, and what was most likely meant. */
export const badParameter = ({ parameter, detail, allowed, meant }: BadParameter): Response =>
  problem(400, 'A parameter cannot be taken', detail, { parameter, allowed, meant });
