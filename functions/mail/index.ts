import { readEnvironment } from '../adapters/runtime/environment.ts';
import { environment } from './environment.ts';
import { createMail } from './handler.ts';
import { openPorts } from './ports.ts';

export const handler = createMail(openPorts(readEnvironment(environment, process.env)));
