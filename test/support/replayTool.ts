import 'fake-indexeddb/auto';
import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import { close, listen } from '../../infra/local/demo/sites.ts';

/** Serves one file in the ranges that are asked for. */
async function serveFile(bytes: Uint8Array): Promise<string> {
  const server = createServer((request, response) => {
    const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const start = from === '' ? (to === '' ? 0 : Math.max(0, bytes.length - Number(to))) : Number(from);
    const end = from === '' || to === '' ? bytes.length - 1 : Math.min(Number(to), bytes.length - 1);
    response.writeHead(request.headers.range === undefined ? 200 : 206, {
      'content-length': end - start + 1,
      'content-range': `bytes ${start}-${end}/${bytes.length}`,
      'accept-ranges': 'bytes',
    });
    response.end(request.method === 'HEAD' ? undefined : bytes.subarray(start, end + 1));
  });
  const host = await listen(server);
  onTestFinished(() => close(server));
  return `http://${host}/evidence.wacz`;
}

const root = 'http://tool.test/';

interface Page {
  readonly url: string;
  readonly title: string;
}

/** A WACZ in the library that ReplayWeb.page reads with, a browser's database in memory under it. */
export async function openInReplayTool(wacz: Uint8Array) {
  Object.assign(globalThis, { self: globalThis });
  const library = await import('@webrecorder/wabac/swlib');
  const { WorkerLoader } = library;
  // Its types do not find their own files from a module.
  const { ArchiveRequest } = library as unknown as {
    readonly ArchiveRequest: new (address: string, request: Request, options: object) => object;
  };
  const sourceUrl = await serveFile(wacz);
  const loader = new WorkerLoader(Object.assign(new EventTarget()) as never);
  const name = `evidence-${wacz.length}`;
  const loaded = await loader.addCollection({ name, file: { sourceUrl, loadUrl: sourceUrl } }, (...said: unknown[]) =>
    console.log(said),
  );
  if (loaded === false) throw new Error('the replay tool does not take it');
  const { store } = await loader.loadColl(name);
  return {
    pages: (await store.getAllPages()) as Page[],
    /** What is shown of an address as of a time. */
    show: async (url: string, time: string): Promise<string> => {
      const stamp = time.replace(/\D/g, '').slice(0, 14);
      const request = new ArchiveRequest(`${stamp}id_/${url}`, new Request(root), { isRoot: true });
      const response = await store.getResource(request, root, new EventTarget(), { noRedirect: true });
      return new TextDecoder().decode(await response.getBuffer());
    },
  };
}
