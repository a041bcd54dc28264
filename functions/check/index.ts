import { readEnvironment } from '../adapters/runtime/environment.ts';
import { environment } from './environment.ts';
import { createCheck } from './handler.ts';
import { openPorts } from './ports.ts';

export const handler = createCheck(openPorts(readEnvironment(environment, process.env)));
