import * as z from 'zod/mini';

/** Every setting a function can have; each function's `environment.ts` picks its own. */
export const settings = {
  /** Path of the catalog as JSON, relative to the bundle. */
  CATALOG_FILE: z.string(),
  TABLE_NAME: z.string(),
  EVIDENCE_BUCKET: z.string(),
  CHECKS_QUEUE_URL: z.string(),
  /** Where sources go that ask for a browser: that of all checks where the deployment has none. */
  RENDERS_QUEUE_URL: z.string(),
  DELIVERIES_QUEUE_URL: z.string(),
  MAILS_QUEUE_URL: z.string(),
  CANARY_QUEUE_URL: z.string(),
  ALERTS_TOPIC_ARN: z.string(),
  OPERATIONS_TOPIC_ARN: z.string(),
  /** Name or ARN of the secret that webhook secrets are derived from; its value never enters the environment. */
  WEBHOOK_SECRET_ID: z.string(),
  /** Name or ARN of the secret that the form's counters are keyed with. */
  FORM_SECRET_ID: z.string(),
  /** Hour and zone at which digests go out: `06:00 Europe/Berlin`. */
  DIGESTS_AT: z.string(),
  /** Whether clauses that are told only as text are translated by machine. */
  TRANSLATE: z.enum(['on', 'off']),
  /** Public address of the site, without a slash at the end. */
  SITE_URL: z.string(),
} as const;
export type Setting = keyof typeof settings;

/** Reads the settings of one function. @throws Error that names each setting that is missing */
export function readEnvironment<Shape extends z.core.$ZodLooseShape>(
  schema: z.ZodMiniObject<Shape>,
  environment: Readonly<Record<string, string | undefined>>,
): z.infer<z.ZodMiniObject<Shape>> {
  const read = schema.safeParse(environment);
  if (!read.success) {
    throw new Error(`environment: missing ${read.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
  }
  return read.data;
}
