import { commands } from './commands.ts';
import { dispatch } from './dispatch.ts';

// Whoever reads what is printed may stop before the last, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await dispatch(commands, process.argv.slice(2), { out: console.log, err: console.error });
