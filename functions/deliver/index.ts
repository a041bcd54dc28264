import { readEnvironment } from '../adapters/runtime/environment.ts';
import { environment } from './environment.ts';
import { createDeliver } from './handler.ts';
import { openPorts } from './ports.ts';

export const handler = createDeliver(openPorts(readEnvironment(environment, process.env)));
