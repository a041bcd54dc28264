import * as z from 'zod/mini';

/** What `npm audit --json` says: nothing found, what was found, or that the registry could not be asked. */
export type Audit =
  | { readonly kind: 'clean' }
  | { readonly kind: 'findings'; readonly findings: readonly string[] }
  | { readonly kind: 'unasked'; readonly why: string };

const advisory = z.union([z.string(), z.object({ title: z.string(), url: z.string() })]);
const reportSchema = z.object({
  auditReportVersion: z.number(),
  vulnerabilities: z.record(
    z.string(),
    z.object({ name: z.string(), severity: z.string(), range: z.string(), via: z.array(advisory) }),
  ),
});
const failureSchema = z.object({ message: z.string() });

/** Severities that let nothing pass. */
const refused = new Set(['high', 'critical']);

/** Reads the report. @throws Error when it is none: what cannot be read must not pass for clean */
export function readAudit(text: string): Audit {
  const json: unknown = JSON.parse(text);
  const report = reportSchema.safeParse(json);
  if (!report.success) {
    const failure = failureSchema.safeParse(json);
    if (failure.success) return { kind: 'unasked', why: failure.data.message };
    throw new Error('npm audit: its answer is neither a report nor an error', { cause: report.error });
  }
  const findings = Object.values(report.data.vulnerabilities)
    .filter(({ severity }) => refused.has(severity))
    .map(({ name, severity, range, via }) => {
      const told = via.map((one) => (typeof one === 'string' ? `by ${one}` : `${one.title}, ${one.url}`));
      return `${[name, range].join(' ').trim()}: ${severity}, ${told.join('; ')}`;
    });
  return findings.length === 0 ? { kind: 'clean' } : { kind: 'findings', findings };
}
