import { readEnvironment } from '../adapters/runtime/environment.ts';
import { environment } from './environment.ts';
import { createPublish } from './handler.ts';
import { openPorts } from './ports.ts';

export const handler = createPublish(openPorts(readEnvironment(environment, process.env)));
