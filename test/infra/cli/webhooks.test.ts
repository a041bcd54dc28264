import { describe, expect, test } from 'vitest';
import { loadBuiltInCatalog } from '../../../infra/catalog.ts';
import { readAddress, readFilter, refusePrivate } from '../../../infra/cli/commands/webhooks.ts';
import { resolveCatalog } from '../../../shared/catalog/catalog.ts';
import { knownToOperators } from '../../../shared/find/known.ts';

describe('the address of a new endpoint', () => {
  test.each(['https://hooks.example.org/visawire?key=1', 'https://example.org/'])('%s is taken', (url) => {
    expect(readAddress(url, false)).toBe(url);
  });

  test.each([
    [undefined, 'found nothing'],
    ['hooks.example.org', 'expected the URL'],
    ['http://hooks.example.org/', 'over https only'],
    ['https://someone:secret@hooks.example.org/', 'user name or password'],
    ['https://hooks.example.org:8443/', 'port 8443'],
    ['https://127.0.0.1/', 'not a public address'],
    ['https://[::ffff:169.254.169.254]/', 'not a public address'],
  ])('%s is refused before anything is sent there: %s', (url, why) => {
    expect(() => readAddress(url, false)).toThrow(why);
  });

  test('on one machine a receiver beside it is taken, with any port and over http', () => {
    expect(readAddress('http://127.0.0.1:9000/hook', true)).toBe('http://127.0.0.1:9000/hook');
    expect(() => readAddress('http://a:b@127.0.0.1:9000/hook', true)).toThrow('user name or password');
  });
});

describe('where the name of a new endpoint leads', () => {
  const at = (address: string) => async () => [{ address, family: 4 }];
  test('a public address is taken', async () => {
    await expect(refusePrivate('https://hooks.example.org/', at('93.184.216.34'))).resolves.toBeUndefined();
  });
  test.each(['10.0.0.7', '127.0.0.1', '192.168.1.1', '169.254.169.254'])('%s is refused at once', async (address) => {
    await expect(refusePrivate('https://hooks.corp.example/', at(address))).rejects.toThrow(`is ${address}`);
  });
  test('a name without an address is said to be none', async () => {
    await expect(refusePrivate('https://hooks.exampel.org/', async () => [])).rejects.toThrow('has no address');
  });
});

describe('the filter of a new endpoint', () => {
  const known = knownToOperators(resolveCatalog(loadBuiltInCatalog()));
  const severities = 'critical,major';

  test('is taken when all its names are known, in any case', () => {
    expect(
      readFilter({ severities, programmes: 'us-h1b, CN-K', jurisdictions: 'cn', languages: 'zh-hans' }, known),
    ).toEqual({
      severities: ['critical', 'major'],
      programmes: ['us-h1b', 'cn-k'],
      jurisdictions: ['CN'],
      languages: ['zh-Hans'],
    });
    const types = 'dev.visawire.endpoint.disabled.v1';
    expect(readFilter({ severities, types }, known)).toMatchObject({ types: [types] });
  });

  test.each([
    [{ programmes: 'us-h1bb' }, 'Did you mean us-h1b?'],
    [{ jurisdictions: 'Germany' }, 'Did you mean DE?'],
    [{ destinations: 'Turky' }, 'Did you mean TR?'],
    [{ languages: 'zh-Hnas' }, 'Did you mean zh-Hans?'],
    [{ types: 'dev.visawire.notice.amend.v1' }, 'Did you mean dev.visawire.notice.amended.v1?'],
    [{ severities: 'criticl' }, 'Did you mean critical?'],
    [{ sources: 'nowhere-at-all' }, 'Allowed: '],
    [{ programmes: '' }, 'No programme is called “”'],
  ])('%j is refused, with the nearest right one', (values, says) => {
    expect(() => readFilter({ severities, ...values }, known)).toThrow(says);
  });
});
