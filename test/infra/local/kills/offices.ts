import { createServer } from 'node:http';
import { close, listen } from '../../../../infra/local/demo/sites.ts';
import type { CatalogFile } from '../../../../shared/catalog/catalog.ts';

/** What each office asks a fee for: one country each, so that no two changes are the same news. */
const matters = [
  ['CN', 'a residence permit for students'],
  ['US', 'the petition of an employer'],
  ['DE', 'the card of skilled workers'],
  ['FR', 'a talent passport'],
  ['GB', 'the route of graduates'],
  ['KR', 'registration as a foreigner'],
  ['JP', 'a certificate of eligibility'],
  ['NZ', 'a partnership visa'],
] as const;

const firstFee = 100;

/** An office whose one page asks a fee, which rises by one with each change. */
export interface Office {
  readonly id: string;
  readonly jurisdiction: string;
  readonly matter: string;
  changes: number;
}

/** The fee that an office asks after so many changes. */
export const feeAfter = (changes: number): number => firstFee + changes;

function pageOf({ matter, changes }: Office): string {
  const rules = [
    `The fee for ${matter} is EUR ${feeAfter(changes)}.`,
    `Whoever applies for ${matter} brings the passport and two photographs.`,
    'Applications are made in person, from Monday to Friday.',
    'The office answers within thirty days.',
  ];
  return `<!doctype html><html lang="en"><head><title>Fees for ${matter}</title></head><body><main><h1>Fees for ${matter}</h1>${rules.map((rule) => `<p>${rule}</p>`).join('')}</main></body></html>`;
}

/** Serves the pages of eight offices, two on each host, and makes the catalog that watches them. */
export async function openOffices() {
  const offices: Office[] = matters.map(([jurisdiction, matter]) => ({
    id: `office-${jurisdiction.toLowerCase()}`,
    jurisdiction,
    matter,
    changes: 0,
  }));
  const pairs = Array.from({ length: offices.length / 2 }, (_, at) => offices.slice(at * 2, at * 2 + 2));
  const servers = pairs.map((pair) =>
    createServer((request, response) => {
      const office = pair.find(({ id }) => request.url === `/fees/${id}`);
      response.writeHead(office === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(office === undefined ? '' : pageOf(office));
    }),
  );
  const hosts = await Promise.all(servers.map(listen));
  const hostOf = (at: number): string => hosts[Math.floor(at / 2)] ?? '';
  const catalog: CatalogFile = {
    programmes: [],
    authorities: offices.map(({ id, jurisdiction }, at) => ({
      id,
      name: { en: `The office of ${jurisdiction}` },
      jurisdiction,
      rank: 'page',
      hosts: [hostOf(at)],
    })),
    sources: offices.map(({ id }, at) => ({
      id,
      authority: id,
      url: `http://${hostOf(at)}/fees/${id}`,
      kind: 'page',
      language: 'en',
      timezone: 'UTC',
      programmes: [],
      every: '1h',
      status: 'assumed',
      select: {},
    })),
  };
  return { offices, hosts, catalog, stop: async () => void (await Promise.all(servers.map(close))) };
}
