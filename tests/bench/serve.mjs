// How long `drieluik serve` takes from the saving of a page until an open page has it: it is told, as a browser is, and
// asks for itself again.
//
//   node tests/bench/serve.mjs [EDITS]     prints milliseconds, one edit after another
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const edits = Number(process.argv[2] ?? 9), root = join(import.meta.dirname, '../..');
const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });
const source = mkdtempSync(join(tmpdir(), 'serve-'));
for (const folder of ['content', 'site', 'themes']) cpSync(join(root, folder), join(source, folder), { recursive: true });
const server = spawn(join(root, 'build/release/drieluik'), ['serve', '--port', '0'], { cwd: source });
const address = await new Promise((done) => {
  server.stdout.on('data', (text) => { const found = /http:\/\/[0-9.:]+\//.exec(text); if (found) done(found[0]); });
});
await pause(5000);  // until the first PDFs are made

const page = join(source, 'content/frameworks/grow.nl.md'), text = readFileSync(page, 'utf8'), times = [];
const events = (await fetch(`${address}_drieluik/events`)).body.getReader();
for (let i = 0; i < edits; ++i) {
  const word = `Zebra${i}x`, start = performance.now();
  writeFileSync(page, `${text}\n${word}.\n`);
  do await events.read();
  while (!(await (await fetch(`${address}nl/frameworks/grow.html`)).text()).includes(word));
  times.push(Math.round(performance.now() - start));
  await pause(2000);  // until the PDFs are there too
}
server.kill('SIGINT');
rmSync(source, { recursive: true });
console.log(times.join(' '));
