import { handle } from 'hono/aws-lambda';
import { readEnvironment } from '../adapters/runtime/environment.ts';
import { environment } from './environment.ts';
import { createSubscribe } from './handler.ts';
import { openPorts } from './ports.ts';

export const handler = handle(createSubscribe(openPorts(readEnvironment(environment, process.env))));
