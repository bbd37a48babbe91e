// A folder on this machine's loopback address, under a sub-path, as a web server has it: texts and fonts are compressed.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { extname, join, normalize } from 'node:path';

const kTypes = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.ttf': 'font/ttf', '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8', '.xml': 'application/xml',
};

// `delays`: milliseconds before a file is handed out, by the end of its address.
export async function serveFolder(folder, { under = '/handboek/', delays = {}, port = 0 } = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const inside = pathname.startsWith(under) ? normalize(decodeURIComponent(pathname.slice(under.length))) : '..';
    const path = inside === '.' || inside.endsWith('/') ? join(inside, 'index.html') : inside;
    const delay = Object.entries(delays).find(([end]) => path.endsWith(end))?.[1] ?? 0;
    await new Promise((resolve) => { setTimeout(resolve, delay); });
    try {
      if (path.startsWith('..')) throw new Error('outside');
      const bytes = await readFile(join(folder, path));
      const isPacked = /gzip/.test(request.headers['accept-encoding']) && !/\.(png|jpg|pdf)$/.test(path);
      response.writeHead(200, {
        'content-type': kTypes[extname(path)] ?? 'application/octet-stream', ...(isPacked && { 'content-encoding': 'gzip' }),
      });
      response.end(isPacked ? gzipSync(bytes) : bytes);
    } catch {
      const page = await readFile(join(folder, '404.html')).catch(() => '');
      response.writeHead(404, { 'content-type': kTypes['.html'] });
      response.end(page);
    }
  });
  await new Promise((resolve) => { server.listen(port, '127.0.0.1', resolve); });
  return { address: `http://127.0.0.1:${server.address().port}${under}`, close: () => server.close() };
}
