// Light and dark on a built site, in Chromium: from a folder, and from a server under a sub-path.
//
//   node theme.mjs SITE PAGE...
//
// Prints a line of JSON: {"file": {page: steps}, "http": {page: steps}, "paint": …, "errors": […]}. A step says which
// ground the page has and what the button says: "dark, pressed".
import { launch } from './browser.mjs';
import { serveFolder } from './loopback.mjs';

const [site, ...paths] = process.argv.slice(2);
const server = await serveFolder(site);
const browser = await launch();
const errors = [];

async function contextOf(options, { refuses = false } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  if (refuses) {
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
    });
  }
  return context;
}

async function open(context, address) {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.stack));
  await page.goto(address);
  return page;
}

const ground = (page) => page.evaluate(() => {
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).map(Number);
  return red + green + blue > 384 ? 'light' : 'dark';
});

async function look(page) {
  const button = page.locator('.theme-switch');
  if (!await button.isVisible()) return `${await ground(page)}, no button`;
  return `${await ground(page)}, ${await button.getAttribute('aria-pressed') === 'true' ? 'pressed' : 'not pressed'}`;
}

const press = (page) => page.locator('.theme-switch').click();
const kept = (page) => page.evaluate(() => localStorage.getItem('drieluik.theme'));

async function stepsOf(root, path) {
  const steps = {}, address = root + path;
  const light = await contextOf({ colorScheme: 'light' });
  const page = await open(light, address);
  steps.first = await look(page);
  await press(page);
  steps.pressed = await look(page);
  await page.emulateMedia({ media: 'print' });
  steps.printed = await ground(page);
  await page.emulateMedia({ media: 'screen' });
  await page.reload();
  steps.again = await look(page);
  const other = await open(light, `${root}nl/glossary.html`);
  steps.elsewhere = await look(other);
  await press(other);
  await page.waitForFunction(() => document.querySelector('.theme-switch').getAttribute('aria-pressed') === 'false');
  steps.otherTab = await look(page);
  steps.kept = await kept(page);
  await light.close();

  const dark = await contextOf({ colorScheme: 'dark' });
  const night = await open(dark, address);
  steps.darkDevice = await look(night);
  await night.keyboard.press('Tab');
  const isOnButton = () => night.evaluate(() => document.activeElement.matches('.theme-switch'));
  for (let i = 0; i < 10 && !await isOnButton(); ++i) await night.keyboard.press('Tab');
  steps.focus = await night.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  await night.keyboard.press('Space');
  steps.darkDevicePressed = await look(night);
  await night.emulateMedia({ colorScheme: 'light' });
  steps.deviceFollowed = await look(night);
  const { width, height } = await night.locator('.theme-switch').boundingBox();
  steps.size = Math.min(width, height);
  steps.name = await night.locator('.theme-switch').getAttribute('aria-label');
  await dark.close();

  const refusing = await open(await contextOf({ colorScheme: 'light' }, { refuses: true }), address);
  await press(refusing);
  steps.refused = await look(refusing);
  await refusing.context().close();

  const plain = await open(await contextOf({ colorScheme: 'dark', javaScriptEnabled: false }), address);
  steps.withoutScripts = `${await plain.locator('.theme-switch').isVisible() ? 'a' : 'no'} button`;
  await plain.context().close();

  const forced = await open(await contextOf({ forcedColors: 'active' }), address);
  steps.forcedColours = await look(forced);
  await forced.context().close();
  return steps;
}

// Whether anything was painted before the dark colours, chosen on a light device, were there.
async function flash() {
  const slow = await serveFolder(site, { delays: { 'dark.css': 700 } });
  const context = await contextOf({ colorScheme: 'light' });
  await context.addInitScript(() => localStorage.setItem('drieluik.theme', 'dark'));
  const page = await open(context, slow.address + paths[0]);
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
  const [paint, dark] = await page.evaluate(() => [
    performance.getEntriesByType('paint')[0].startTime,
    performance.getEntriesByType('resource').find((one) => one.name.endsWith('dark.css')).responseEnd]);
  await context.close();
  slow.close();
  return { afterDark: paint >= dark };
}

const result = { file: {}, http: {} };
for (const path of paths) {
  result.file[path] = await stepsOf(`file://${site}/`, path);
  result.http[path] = await stepsOf(server.address, path);
}
result.paint = await flash();
await browser.close();
server.close();
console.log(JSON.stringify({ ...result, errors }));
