import { handle } from 'hono/aws-lambda';
import { readEnvironment } from '../adapters/runtime/environment.ts';
import { createLog } from '../adapters/runtime/log.ts';
import { environment } from './environment.ts';
import { answerFailures } from './frame/answerFailures.ts';
import { createSite } from './handler.ts';
import { openPorts } from './ports.ts';

const site = createSite(openPorts(readEnvironment(environment, process.env)));
export const handler = handle(answerFailures(site, createLog()));
