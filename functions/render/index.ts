import { readEnvironment } from '../adapters/runtime/environment.ts';
import { serveInvocations } from '../adapters/runtime/serveInvocations.ts';
import { createCheck } from '../check/handler.ts';
import { environment } from './environment.ts';
import { openPorts } from './ports.ts';

/** Runs in an image of its own, so it asks for its invocations itself. */
await serveInvocations(process.env, () => createCheck(openPorts(readEnvironment(environment, process.env))));
