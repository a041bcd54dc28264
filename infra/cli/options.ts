import type { Options } from './command.ts';

/** Of every command that works on a catalog: one's own file or folder, alone or beside the built-in one. */
export const catalogOptions = {
  catalog: { type: 'string', value: 'FILE|FOLDER', says: 'your own catalog in place of the built-in one' },
  beside: { type: 'boolean', says: 'with --catalog: beside the built-in one, not in its place' },
} as const satisfies Options;

/** Of every command that works on a deployed or a local stack. */
export const stackOptions = {
  stack: { type: 'string', value: 'NAME', says: 'the stack on AWS, found with the credentials of the environment' },
  state: {
    type: 'string',
    value: 'FOLDER',
    default: '.visawire',
    says: 'without --stack: the one that runs on this machine over that folder (.visawire)',
  },
} as const satisfies Options;

/** Of every command that reaches the web. */
export const allowOptions = {
  allow: {
    type: 'string',
    multiple: true,
    value: 'HOST:PORT',
    says: 'asks this address too, though it is private or has another port than 80 and 443; all others have to be public. May be repeated',
  },
} as const satisfies Options;

/** Of every command that lists. */
export const jsonOptions = {
  json: { type: 'boolean', says: 'the same as JSON, for programs' },
} as const satisfies Options;

const listed = 'separated by commas';
/** Which events are wanted; without an option all of its kind are. */
export const filterOptions = {
  severities: {
    type: 'string',
    value: 'LIST',
    says: `critical, major, minor, editorial, ${listed}; all but the last unless said`,
  },
  jurisdictions: { type: 'string', value: 'LIST', says: `who makes the rule: CN, EU, US …, ${listed}` },
  programmes: { type: 'string', value: 'LIST', says: `such as cn-k,us-h1b; \`programmes\` lists them` },
  destinations: { type: 'string', value: 'LIST', says: 'countries that travel advice is about' },
  languages: { type: 'string', value: 'LIST', says: 'of the official words, such as zh-Hans' },
  sources: { type: 'string', value: 'LIST', says: 'ids of sources' },
  types: { type: 'string', value: 'LIST', says: 'types of events; without it, all but those for operators' },
} as const satisfies Options;

/** Of every command that is kept with who gave it. */
export const byOptions = {
  by: { type: 'string', value: 'NAME', says: 'who does it, for the log; you unless said' },
} as const satisfies Options;

/** What readers and endpoints get unless they say otherwise. */
export const usualSeverities = 'critical,major,minor';
