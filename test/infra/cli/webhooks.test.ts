import { describe, expect, test } from 'vitest';
import { readAddress } from '../../../infra/cli/commands/webhooks.ts';

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
