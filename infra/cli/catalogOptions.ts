/** Options of every command that works on a catalog: one's own file or folder, alone or beside the built-in one. */
export const catalogOptions = {
  catalog: { type: 'string' },
  beside: { type: 'boolean', default: false },
} as const;

/** How they are written in a command's usage. */
export const catalogUsage = '[--catalog FILE|FOLDER [--beside]]';
