import fc from 'fast-check';

/** The same inputs in every run, so that a run tells of the change at hand; `SEED=7 npm test` tries others. */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20251001) });

export { fc };
