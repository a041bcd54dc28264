import * as z from 'zod/mini';

const commas = z.pipe(
  z.string(),
  z.transform((text) => text.split(',').map((part) => part.trim())),
);
const whole = z.pipe(
  z.string().check(z.regex(/^[1-9]\d{0,5}$/)),
  z.transform((text) => Number(text)),
);
const yesOrNo = z.enum(['true', 'false']);
const optional = <Schema extends z.core.$ZodType>(schema: Schema) => z.optional(schema);

/** What `npx cdk deploy -c NAME=VALUE` may say of where a stack lives and what it takes over; `infra/operate.md` explains each. */
const contextSchema = z.object({
  /** The site's own name: links in mails that went out live as long as it does. */
  domain: optional(z.string().check(z.regex(/^(?=.{4,253}$)([a-z0-9-]+\.)+[a-z]{2,}$/))),
  /** Certificate of that name in the stack's region; without it one is asked for, and the deployment waits for its record. */
  certificate: optional(z.string().check(z.regex(/^arn:[\w-]+:acm:/))),
  /** Addresses that are asked by mail to confirm that they want the alarms. */
  operators: optional(commas.check(z.refine((all) => all.every((one) => z.email().safeParse(one).success)))),
  /** US dollars a month; operators hear when the account's forecast passes it. */
  budget: optional(whole),
  /** A table that is there already: that of an earlier stack, or one that was restored. */
  table: optional(z.string().check(z.regex(/^[\w.-]{3,255}$/))),
  /** Its stream. */
  stream: optional(z.string().check(z.regex(/^arn:[\w-]+:dynamodb:.+\/stream\/.+$/))),
  /** A bucket of evidence that is there already. */
  bucket: optional(z.string().check(z.regex(/^[a-z0-9.-]{3,63}$/))),
  /** The secret that endpoints' secrets are made from. */
  secret: optional(z.string().check(z.regex(/^arn:[\w-]+:secretsmanager:/))),
  /** The key of the topics. */
  key: optional(z.string().check(z.regex(/^arn:[\w-]+:kms:/))),
  /** Days for which nobody can delete or overwrite evidence. */
  lock: optional(whole),
  /** `false` lets the stack be deleted. */
  protect: optional(yesOrNo),
});

/** Where a stack lives and what it takes over; all of it optional. */
export type Deployment = Readonly<z.infer<typeof contextSchema>>;

/** @throws Error that names what cannot be taken, and why */
export function readDeployment(given: (name: string) => unknown): Deployment {
  const names = Object.keys(contextSchema.shape);
  const read = contextSchema.safeParse(Object.fromEntries(names.map((name) => [name, given(name)])));
  if (!read.success)
    throw new Error(`-c ${read.error.issues.map(({ path }) => path.join('.')).join(', ')}: see infra/operate.md`);
  const { table, stream, certificate, domain, budget, operators, bucket, lock } = read.data;
  if ((table === undefined) !== (stream === undefined))
    throw new Error('-c table and -c stream come together: the stream is the table’s, and has to be switched on');
  if (certificate !== undefined && domain === undefined) throw new Error('-c certificate is for a -c domain');
  if (budget !== undefined && operators === undefined)
    throw new Error('-c budget tells the addresses of -c operators: name some');
  if (bucket !== undefined && lock !== undefined)
    throw new Error('-c lock is for a new bucket; switch it on in the one that is there by its own settings');
  return read.data;
}
