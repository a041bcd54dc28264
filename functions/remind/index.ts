import { readEnvironment } from '../adapters/runtime/environment.ts';
import { environment } from './environment.ts';
import { createRemind } from './handler.ts';
import { openPorts } from './ports.ts';

export const handler = createRemind(openPorts(readEnvironment(environment, process.env)));
