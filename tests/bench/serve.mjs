// How long `drieluik serve` takes from the saving of a page until an open page has it: it is told, as a browser is, and
// asks for itself again.
//
//   node tests/bench/serve.mjs [EDITS [PAGES]]    prints milliseconds, one edit after another: of the real handbook, or
//                                                 of one of so many plain pages, without PDFs
//   TITLE=1 node tests/bench/serve.mjs …          edits the title instead, which other pages show
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const edits = Number(process.argv[2] ?? 9), pages = Number(process.argv[3] ?? 0), root = join(import.meta.dirname, '../..');
const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });
const source = mkdtempSync(join(tmpdir(), 'serve-'));
let file = 'content/frameworks/grow.nl.md', path = 'nl/frameworks/grow.html';
if (pages === 0) {
  for (const folder of ['content', 'site', 'themes']) cpSync(join(root, folder), join(source, folder), { recursive: true });
} else {
  const folder = join(source, 'content/pages');
  execFileSync('python3', [join(root, '../shared/bench/gen_corpus.py'), String(pages), folder, '--links', 'md']);
  mkdirSync(join(source, 'site'));
  writeFileSync(join(source, 'site/site.yaml'), 'title: {nl: Handboek}\nlanguages: [nl]\n');
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.md')).sort();
  const name = names[Math.floor(names.length / 2)];
  file = join('content/pages', name);
  path = `nl/pages/${name.replace(/\.md$/, '.html')}`;
}
const server = spawn(join(root, 'build/release/drieluik'), ['serve', '--port', '0', ...(pages > 0 ? ['--no-pdf'] : [])],
                     { cwd: source });
const address = await new Promise((done) => {
  server.stdout.on('data', (text) => { const found = /http:\/\/[0-9.:]+\//.exec(text); if (found) done(found[0]); });
});
await pause(5000 + pages / 2);  // until all is made

const page = join(source, file), text = readFileSync(page, 'utf8'), times = [];
const events = (await fetch(`${address}_drieluik/events`)).body.getReader();
for (let i = 0; i < edits; ++i) {
  const word = `Zebra${i}x`;
  const edited = process.env.TITLE ? text.replace(/^title: "?/m, `$&${word} `) : `${text}\n${word}.\n`;
  const start = performance.now();
  writeFileSync(page, edited);
  do await events.read();
  while (!(await (await fetch(`${address}${path}`)).text()).includes(word));
  times.push(Math.round((performance.now() - start) * 10) / 10);
  await pause(2000 + pages / 2);  // until all is made
}
server.kill('SIGINT');
rmSync(source, { recursive: true });
console.log(times.join(' '));
