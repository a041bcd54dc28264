import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import type { Endpoint } from '../../../functions/adapters/endpointStore.ts';
import { severities } from '../../../shared/alert/event.ts';
import { endpointSecret } from '../../../shared/delivery/signature.ts';
import { type Command, UsageError } from '../command.ts';
import { openEndpoints, stackOptions } from '../openEndpoints.ts';

const list = (text: string | undefined): string[] | undefined => text?.split(',').map((part) => part.trim());

function readSeverities(text: string): Endpoint['filter']['severities'] {
  const read = z.array(z.enum(severities)).safeParse(list(text));
  if (!read.success) throw new UsageError(`--severities ${text}: allowed are ${severities.join(', ')}`);
  return read.data;
}

function readAddress(text: string | undefined, isLocal: boolean): string {
  const url = text === undefined ? null : URL.parse(text);
  if (url === null) throw new UsageError(`webhooks add: expected the URL of the endpoint, found ${text ?? 'nothing'}`);
  if (url.protocol !== 'https:' && !(isLocal && url.protocol === 'http:'))
    throw new UsageError(`${url.href}: an endpoint is reached over https only`);
  return url.href;
}

const describe = ({ id, url, state, filter }: Endpoint): string => {
  const asked = Object.entries(filter).map(([name, values]) => `${name} ${values?.join(',')}`);
  return `${id}  ${state}  ${url}\n    ${asked.join('; ')}`;
};

/** Webhook endpoints: who gets what. */
export const webhooksCommand: Command = {
  usage:
    'webhooks add URL [--severities …] [--jurisdictions …] [--programmes …] [--sources …] | list | secret ID | rotate ID | disable ID | enable ID | remove ID  [--table NAME --secret ARN | --state DIR]',
  summary: 'webhook endpoints and their filters; `add` and `rotate` print the secret that signatures are verified with',
  async run(args, { out, err }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        ...stackOptions,
        severities: { type: 'string', default: 'critical,major,minor' },
        jurisdictions: { type: 'string' },
        programmes: { type: 'string' },
        sources: { type: 'string' },
      },
      allowPositionals: true,
    });
    const [action, wanted] = positionals;
    const { endpoints, masterSecret } = openEndpoints(values);
    if (action === 'list') {
      const all = await endpoints.list();
      for (const endpoint of all) out(describe(endpoint));
      if (all.length === 0) out('no endpoints');
      return 0;
    }
    if (action === 'add') {
      const url = readAddress(wanted, values.table === undefined);
      const asked = {
        jurisdictions: list(values.jurisdictions),
        programmes: list(values.programmes),
        sources: list(values.sources),
      };
      const filter = {
        severities: readSeverities(values.severities),
        ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
      };
      const endpoint: Endpoint = {
        v: 1,
        id: randomUUID(),
        url,
        generation: 1,
        filter,
        state: 'active',
        createdAt: new Date().toISOString(),
      };
      await endpoints.put(endpoint);
      out(`${describe(endpoint)}\nsecret ${endpointSecret(await masterSecret(), endpoint.id, endpoint.generation)}`);
      return 0;
    }
    if (!['secret', 'rotate', 'disable', 'enable', 'remove'].includes(action ?? ''))
      throw new UsageError(`webhooks: unknown action ${action ?? ''}`);
    const endpoint = wanted === undefined ? null : await endpoints.read(wanted);
    if (endpoint === null) {
      err(`no endpoint ${wanted ?? ''}; \`webhooks list\` shows them`);
      return 1;
    }
    if (action === 'remove') await endpoints.remove(endpoint.id);
    else {
      const generation = endpoint.generation + (action === 'rotate' ? 1 : 0);
      const state = action === 'disable' ? 'disabled' : action === 'enable' ? 'active' : endpoint.state;
      const next: Endpoint = { ...endpoint, generation, state };
      if (action !== 'secret') await endpoints.put(next);
      out(
        action === 'secret' || action === 'rotate'
          ? `secret ${endpointSecret(await masterSecret(), next.id, generation)}`
          : describe(next),
      );
    }
    return 0;
  },
};
