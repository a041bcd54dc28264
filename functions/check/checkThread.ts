import { answerJobs } from '../adapters/runtime/answerJobs.ts';
import { readEnvironment } from '../adapters/runtime/environment.ts';
import { createCheckById } from './checkById.ts';
import { environment } from './environment.ts';
import { openThreadPorts } from './ports.ts';

/** Entry of the thread that `guardedCheck` starts on Lambda, with the function's own settings. */
answerJobs(() => createCheckById(openThreadPorts(readEnvironment(environment, process.env))));
