// Every kind of page from a folder, and from a server under a sub-path that the site has as its address.
//
//   node everywhere.mjs PROGRAM SOURCE
//
// SOURCE is a copy: both sites are built in it, the second with the server's address. Prints a line of JSON:
//   {"pages": {"file": N, "http": N}, "listed": addresses in the sitemap, "found": [what is wrong]}
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { kindsOfPage } from './kinds.mjs';
import { serveFolder } from './loopback.mjs';

const [program, source] = process.argv.slice(2);
const build = (out) => execFileSync(program, ['build', '--no-pdf', '--source', source, '--out', `${source}/${out}`]);
const found = [], pages = {};
const browser = await launch();

// A page whose faults are found, and which asks nothing of others.
async function open(root, path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const note = (what) => found.push(`${root}${path}: ${what}`);
  page.on('console', (message) => message.type() === 'error' && note(message.text()));
  page.on('pageerror', (error) => note(error.stack));
  // What is still asked for when one goes on to the next page is no fault.
  page.on('requestfailed', (request) => {
    const { errorText } = request.failure();
    if (errorText !== 'net::ERR_ABORTED') note(`${request.url()}: ${errorText}`);
  });
  page.on('response', (response) => response.status() >= 400 && note(`${response.url()} is ${response.status()}`));
  page.on('request', (request) => !request.url().startsWith(root) && !/^blob:/.test(request.url()) && note(`asks for ${request.url()}`));
  await page.goto(root + path);
  return { page, note, close: () => context.close() };
}

async function isThere(page, address) {
  const url = address.replace(/#.*/, '');
  return url.startsWith('file:') ? existsSync(fileURLToPath(url)) : (await page.request.get(url)).ok();
}

async function checkLooks({ page, note }) {
  const looks = await page.evaluate(async () => {
    await document.fonts.ready;
    return {
      ground: getComputedStyle(document.body).backgroundColor,
      fonts: [...document.fonts].filter((font) => font.status === 'loaded').length,
      failed: [...document.fonts].filter((font) => font.status === 'error').length,
    };
  });
  if (looks.ground === 'rgba(0, 0, 0, 0)' || looks.fonts === 0 || looks.failed > 0) note(`looks ${JSON.stringify(looks)}`);
}

async function checkSearch({ page, note }) {
  await page.locator('input[type=search]').fill('contract');
  const result = page.locator('[data-search-results] a').first();
  await result.waitFor();
  const address = await result.evaluate((link) => link.href);
  if (!await isThere(page, address)) note(`the search leads to ${address}`);
  await page.locator('input[type=search]').fill('');
}

// Follows a link that the page has, and says what is reached.
async function follow({ page, note }, selector) {
  const link = page.locator(selector).first();
  if (await link.count() === 0) return '';
  const address = await link.evaluate((one) => one.href);
  await link.click();
  await page.waitForURL(address);
  if (await page.locator('h1').count() === 0) note(`${selector} leads to no page`);
  return page.url();
}

async function checkWays(opened, path) {
  const { page, note } = opened, here = page.url();
  if (await follow(opened, '.neighbours .next')) {
    const back = await follow(opened, '.neighbours .previous');
    if (back !== here) note(`next and previous lead to ${back}`);
    await page.goto(here);
  }
  const other = await follow(opened, '.languages a:not([aria-current])');
  const language = other && await page.evaluate(() => document.documentElement.lang);
  if (path.startsWith('nl/') && language !== 'en') note(`the other language is ${language}`);
}

async function checkForm({ page, note }) {
  await page.locator('form input[type=text], form textarea').first().fill('Qwerty');
  const download = page.waitForEvent('download');
  await page.locator('[data-do=later]').click();
  const text = readFileSync(await (await download).path(), 'utf8');
  if (!text.includes('Qwerty')) note(`saves ${text}`);
  await page.locator('[data-do=save]').click();
  const found = page.locator('.form-errors li a').first().waitFor({ timeout: 10_000 });
  await found.catch(() => note('finds nothing wrong'));
}

// With scripts off: something to read, and ways on.
async function checkWithoutScripts(root, path, width) {
  const opened = await open(root, path, { javaScriptEnabled: false, viewport: { width, height: 900 } });
  const { page, note } = opened;
  for (const gone of ['input[type=search]', '.theme-switch', '[data-do]']) {
    for (const one of await page.locator(gone).all()) if (await one.isVisible()) note(`${gone} is seen without scripts`);
  }
  if ((await page.locator('main').innerText()).length < 40) note('has nothing to read without scripts');
  const toggle = page.locator('.menu-toggle summary');
  if (await toggle.count() > 0 && await toggle.isVisible()) await toggle.click();
  const ways = await page.locator('.sidebar').count() > 0 ? '.sidebar a:not([aria-current])' : 'main a';
  if (await page.locator(ways).first().isVisible()) await follow(opened, ways);
  else note(`${ways} is not seen without scripts, ${width} px wide`);
  await opened.close();
}

async function check(kind, folder, root, narrow) {
  const paths = kindsOfPage(folder);
  for (const path of paths) {
    const opened = await open(root, path);
    await checkLooks(opened);
    await checkSearch(opened);
    if (path.includes('/forms/') && !path.endsWith('index.html')) await checkForm(opened);
    await checkWays(opened, path);
    await opened.close();
    await checkWithoutScripts(root, path, narrow ? 360 : 1280);
  }
  pages[kind] = paths.length;
}

// What a server shows in the place of a page that is not there, however deep.
async function checkNotFound(root) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const response = await page.goto(`${root}nl/nergens/diep/weg.html`);
  const opened = { page, note: (what) => found.push(`404: ${what}`) };
  if (response.status() !== 404) opened.note(`is ${response.status()}`);
  await checkLooks(opened);
  await checkSearch(opened);
  const home = await follow(opened, 'main a.button');
  if (home !== `${root}nl/index.html`) opened.note(`leads to ${home}`);
  await context.close();
}

async function checkSitemap(root) {
  const robots = await (await fetch(`${root}robots.txt`)).text();
  if (!robots.includes(`Sitemap: ${root}sitemap.xml\n`)) found.push(robots);
  const text = await (await fetch(`${root}sitemap.xml`)).text();
  const addresses = [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map((one) => one[1]);
  for (const address of addresses) if (!(await fetch(address)).ok) found.push(`${address} is listed`);
  return addresses.length;
}

build('folder');
await check('file', `${source}/folder`, `file://${source}/folder/`, true);

const server = await serveFolder(`${source}/served`, { under: '/cursus/handboek/' });
appendFileSync(`${source}/site/site.yaml`, `address: ${server.address}\n`);
build('served');
await check('http', `${source}/served`, server.address, false);
await checkNotFound(server.address);
const listed = await checkSitemap(server.address);
server.close();
await browser.close();
console.log(JSON.stringify({ pages, listed, found }));
