import type * as z from 'zod/mini';
import { environment as check } from '../../functions/check/environment.ts';
import { environment as deliver } from '../../functions/deliver/environment.ts';
import { environment as mail } from '../../functions/mail/environment.ts';
import { environment as publish } from '../../functions/publish/environment.ts';
import { environment as remind } from '../../functions/remind/environment.ts';
import { environment as render } from '../../functions/render/environment.ts';
import { environment as schedule } from '../../functions/schedule/environment.ts';
import { environment as site } from '../../functions/site/environment.ts';
import { environment as subscribe } from '../../functions/subscribe/environment.ts';
import type { FunctionName } from '../wiring.ts';

/** The settings that each function reads, by the very schema it reads them with. */
export const environments = {
  schedule,
  check,
  publish,
  mail,
  deliver,
  remind,
  site,
  subscribe,
  render,
} as const satisfies Record<FunctionName | 'render', z.ZodMiniObject>;

/** A value for each setting that some function reads: one that the stack does not give does not compile. */
export type SettingValues = Readonly<
  Record<
    { [Name in keyof typeof environments]: keyof z.infer<(typeof environments)[Name]> }[keyof typeof environments],
    string
  >
>;

/** Values for the settings of one function, out of the values of all. */
export function settingsOf(name: FunctionName | 'render', values: SettingValues): Record<string, string> {
  const wanted = new Set(Object.keys(environments[name].shape));
  return Object.fromEntries(Object.entries(values).filter(([setting]) => wanted.has(setting)));
}
