// The tips of glossary terms on a page of a built site, in Chromium.
//
//   node terms.mjs SITE PAGE
//
// Prints a line of JSON: what the tip says (null: nothing is shown) after each step, and whether it stays on the screen.
import { launch } from './browser.mjs';

const [site, path] = process.argv.slice(2);
const browser = await launch();
const errors = [];

async function open(options) {
  const page = await (await browser.newContext(options)).newPage();
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.stack));
  await page.goto(`file://${site}/${path}`);
  return page;
}

const tipOf = (page) => page.evaluate(() => {
  const tip = document.querySelector('.tip');
  return tip.hidden ? null : tip.textContent;
});
const isOnScreen = (page) => page.evaluate(() => {
  const { left, right, top, bottom } = document.querySelector('.tip').getBoundingClientRect();
  return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
});

const mouse = await open({ viewport: { width: 1280, height: 900 } });
const meaning = await mouse.locator('#term_coachee').textContent();
const seen = {};
const term = (page) => page.locator('a.term').first();
await term(mouse).hover();
seen.hover = await tipOf(mouse);
await mouse.locator('.tip').hover();
await mouse.waitForTimeout(400);
seen.overTip = await tipOf(mouse);
await mouse.keyboard.press('Escape');
seen.escape = await tipOf(mouse);

await mouse.locator('main').focus();
for (let i = 0; i < 40 && !await mouse.evaluate(() => document.activeElement.matches('a.term')); ++i) await mouse.keyboard.press('Tab');
seen.keyboard = await tipOf(mouse);
await mouse.keyboard.press('Tab');
seen.away = await mouse.evaluate(() => document.activeElement.matches('a.term')) ? null : await tipOf(mouse);

const finger = await open({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
await term(finger).tap();
seen.tap = await tipOf(finger);
seen.isOnScreen = await isOnScreen(finger);
seen.stays = finger.url().endsWith(path);
await term(finger).tap();
await finger.waitForURL(/glossary\.html#/);
seen.secondTap = finger.url().split('/').pop();
await browser.close();
console.log(JSON.stringify({ meaning, seen, errors }));
