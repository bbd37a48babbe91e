// `drieluik serve` as an author sees it, in Chromium.
//
//   node serve.mjs PROGRAM SOURCE
//
// SOURCE is a copy, whose content/frameworks/grow.nl.md is changed here. Prints one line of JSON:
//   {"loads": how often the page was loaded, "titles": […], "faults": text, "left": faults shown at the end,
//    "status": {path: code}, "code": of the program after SIGINT, "errors": […]}
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { launch } from './browser.mjs';

const [program, source] = process.argv.slice(2);
const server = spawn(program, ['serve', '--source', source, '--port', '0'], { cwd: source });
const address = await new Promise((resolve, reject) => {
  let said = '';
  server.stdout.on('data', (text) => {
    const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said += text);
    if (found) resolve(found[0]);
  });
  server.on('exit', () => reject(new Error('serve ended')));
});

// What the server answers to a host's name.
const statusOf = (path, host) => new Promise((resolve) => {
  request(new URL(path, address), { headers: host ? { host } : {} }, (response) => {
    response.resume();
    resolve(response.statusCode);
  }).end();
});

const errors = [];
const browser = await launch();
const page = await browser.newPage();
page.setDefaultTimeout(120_000);  // a build beside other tests may take long; no measure of speed
page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
let loads = 0;
page.on('load', () => ++loads);
await page.goto(`${address}nl/frameworks/grow.html`);

const file = `${source}/content/frameworks/grow.nl.md`;
const text = readFileSync(file, 'utf8');
const titles = [];
const faults = page.locator('.drieluik-faults');
// Without the chapter's number; while the page reloads there is none.
const hasTitle = (title) => page.waitForFunction((one) => document.querySelector('h1')?.lastChild?.textContent.trim() === one, title);
const titleOf = async () => (await page.locator('h1').textContent()).replace(/^\d+ /, '');

// A sentence, a heading that the contents of the page have, and what the glossary shows of them: it is gathered from all texts.
const glossary = await browser.newPage();
await glossary.goto(`${address}nl/glossary.html`);
const namedBefore = await glossary.locator('a[href="frameworks/grow.html"]').count();
writeFileSync(file, `${text}\nEen [aanname](term:assumption), zei Zebra.\n`);
await page.getByText('zei Zebra').waitFor();
writeFileSync(file, `${text}\n## Zebrapad\n\nEen [aanname](term:assumption).\n`);
await page.locator('h2', { hasText: 'Zebrapad' }).waitFor();
await page.locator('a[href="#zebrapad"]').first().waitFor({ state: 'attached' });
await glossary.waitForFunction((before) => document.querySelectorAll('a[href="frameworks/grow.html"]').length === before + 1, namedBefore);
await glossary.close();

titles.push(await titleOf());
writeFileSync(file, text.replace(/^title:.*$/m, 'title: Groeien'));
await hasTitle('Groeien');
titles.push(await titleOf());

writeFileSync(file, `${text}\n[weg](ref:nergens)\n`);
await faults.waitFor();
const told = await faults.textContent();
titles.push(await titleOf());

writeFileSync(file, text);
await hasTitle(titles[0]);
titles.push(await titleOf());
const left = await faults.count();

// A warning is shown, and keeps no page from being made anew.
writeFileSync(`${source}/content/figures/los.txt`, 'los');
await faults.waitFor();
writeFileSync(file, text.replace(/^title:.*$/m, 'title: Ondanks alles'));
await hasTitle('Ondanks alles');
titles.push(await titleOf());

mkdirSync(`${source}/content/pages`, { recursive: true });
writeFileSync(`${source}/content/pages/nieuw.nl.md`, '---\ntitle: Nieuw\nsummary: Een nieuwe bladzijde.\n---\n\nTekst.\n');
while (await statusOf('/nl/pages/nieuw.html') !== 200) await page.waitForTimeout(50);
// The files on the disk follow when the PDFs are made, unless something changes before that.
while (!existsSync(`${source}/build/handbook/nl/pages/nieuw.html`)) await page.waitForTimeout(50);

const status = {};
for (const path of ['/', '/nl/', '/nl/search/index.js', '/nergens.html', '/../site.yaml', '/_drieluik/serve.js']) {
  status[path] = await statusOf(path);
}
status['/ for another name'] = await statusOf('/', 'evil.example:8000');

// Whoever ends it does not wait for the PDFs of the last edit.
writeFileSync(file, text.replace(/^title:.*$/m, 'title: Op het eind'));
await hasTitle('Op het eind');
const ended = new Promise((resolve) => {
  server.removeAllListeners('exit');
  server.on('exit', (exit, signal) => resolve(signal ?? exit));
});
server.kill('SIGINT');
await browser.close();
const code = await ended;
console.log(JSON.stringify({ loads, titles, faults: told, left, status, code, errors }));
