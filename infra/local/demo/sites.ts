import { createServer, type Server } from 'node:http';
import { type Catalog, catalogFileSchema, resolveCatalog } from '../../../shared/catalog/catalog.ts';
import { loadBuiltInCatalog } from '../../catalog.ts';

/** What a site answers to one address right now. */
export interface Answer {
  readonly status: number;
  readonly html: string;
}

/** One official site of the demo: its own server, so its own host, with one watched page. */
export interface Site {
  readonly id: string;
  readonly authority: string;
  readonly jurisdiction: string;
  readonly rank: 'gazette' | 'instruction' | 'page';
  readonly language: string;
  readonly path: string;
  readonly programmes: readonly string[];
  readonly board?: boolean;
  answer: Answer;
}

export interface RunningSites {
  readonly catalog: Catalog;
  /** `host:port` of each. */
  readonly hosts: readonly string[];
  stop(): Promise<void>;
}

export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `127.0.0.1:${address.port}`;
}

export async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

/** Starts the sites and makes the catalog that watches them. */
export async function startSites(sites: readonly Site[]): Promise<RunningSites> {
  const servers = sites.map((site) =>
    createServer((request, response) => {
      const { status, html } = request.url === site.path ? site.answer : { status: 404, html: '<h1>404</h1>' };
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    }),
  );
  const hosts = await Promise.all(servers.map(listen));
  const file = catalogFileSchema.parse({
    programmes: loadBuiltInCatalog().programmes,
    authorities: sites.map(({ id, authority, jurisdiction, rank }, index) => ({
      id: `${id}-authority`,
      name: { en: authority },
      jurisdiction,
      rank,
      hosts: [hosts[index]],
    })),
    sources: sites.map(({ id, authority, language, path, programmes, board }, index) => ({
      id,
      authority: `${id}-authority`,
      title: { en: authority },
      url: `http://${hosts[index]}${path}`,
      kind: board === true ? 'listing' : 'page',
      language,
      programmes,
      every: '1h',
      ...(board === true ? { listing: { item: 'tr.post' } } : {}),
    })),
  });
  return { catalog: resolveCatalog(file), hosts, stop: async () => void (await Promise.all(servers.map(close))) };
}
