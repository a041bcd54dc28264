import { harmlessJson } from '../../shared/alert/harmless.ts';

/** What a command lists, for programs; text of others is in it. */
export const sayJson = (value: unknown): string => harmlessJson(JSON.stringify(value, null, 2));
