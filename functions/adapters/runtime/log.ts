import { inspect } from 'node:util';
import { harmlessJson } from '../../../shared/alert/harmless.ts';

/** Structured log, one JSON line an entry. Fields may hold page text: JSON escapes it. */
export interface Log {
  info(message: string, fields: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields: Readonly<Record<string, unknown>>): void;
  error(message: string, fields: Readonly<Record<string, unknown>>): void;
}

/** Errors by name, message and cause; JSON would show them empty. */
function plain(_key: string, value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const code = 'code' in value ? value.code : undefined;
  return { name: value.name, message: value.message, code, cause: value.cause, stack: value.stack };
}

/** One entry as JSON. An error may carry what is no JSON, itself even; a log that fails would fail what it tells of. */
function serialise(level: string, message: string, fields: Readonly<Record<string, unknown>>): string {
  // No field may take the place of what the entry is found by.
  const entry = { level, message };
  try {
    return JSON.stringify({ ...entry, ...fields, ...entry }, plain);
  } catch {
    return JSON.stringify({ ...entry, unprintable: inspect(fields, { depth: 4, breakLength: Infinity }) });
  }
}

/** Past `console`, before whose lines Lambda puts a time and an id: then they would be no JSON, and metrics could not read them. */
const toStandardOutput = (line: string): void => void process.stdout.write(`${line}\n`);

/** Writes to standard output, where CloudWatch Logs reads it. */
export function createLog(write: (line: string) => void = toStandardOutput): Log {
  const at =
    (level: string) =>
    (message: string, fields: Readonly<Record<string, unknown>>): void =>
      write(harmlessJson(serialise(level, message, fields)));
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

/** The log with some fields in each entry: whose it is, where several share one. */
export function withFields(log: Log, shared: Readonly<Record<string, unknown>>): Log {
  return {
    info: (message, fields) => log.info(message, { ...shared, ...fields }),
    warn: (message, fields) => log.warn(message, { ...shared, ...fields }),
    error: (message, fields) => log.error(message, { ...shared, ...fields }),
  };
}
