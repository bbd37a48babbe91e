// Every kind of page of a built site, as people with other eyes and hands meet it, in Chromium.
//
//   node pages.mjs SITE VIEW...
//
// A view is WIDTH-COLOURS-BY: "360-dark-switch" is a device that is light, on which the reader pressed the button. For each
// a line of JSON: {"view", "pages": how many, "found": [what axe-core's rules say, best practices among them, and pages
// that are wider than the screen]}. What went wrong in any page comes last.
import { open } from './browser.mjs';
import { kindsOfPage } from './kinds.mjs';
import { kAxe, look } from './look.mjs';

const [site, ...views] = process.argv.slice(2);
const session = await open(site);

const press = (page, selector) => page.locator(selector).first().click();

async function seen(view, path, found) {
  const [width, colours, by] = view.split('-');
  const isSwitched = by === 'switch';
  const page = await session.page(path, { width: Number(width), dark: (colours === 'dark') !== isSwitched });
  if (isSwitched) await press(page, '.theme-switch');
  await page.evaluate(kAxe);
  // What the bar happens to lie over is not looked at here.
  await page.evaluate(() => document.querySelector('.form-end')?.style.setProperty('position', 'static'));
  await look(page, `${path}, ${view}`, found);
  if (path.includes('/frameworks/') && !path.endsWith('index.html')) {
    if (Number(width) < 900) {
      for (const toggle of ['.menu-toggle summary', '.contents-toggle summary']) {
        if (await page.locator(toggle).count() > 0) await press(page, toggle);
      }
      await look(page, `${path}, ${view}, menu open`, found);
    }
    await page.locator('input[type=search]').fill('contract');
    await page.waitForFunction(() => document.querySelectorAll('[data-search-results] a').length > 0);
    await look(page, `${path}, ${view}, search open`, found);
  }
  if (await page.locator('[data-do=save]').count() > 0) {
    await press(page, '[data-do=save]');
    await look(page, `${path}, ${view}, with faults`, found);
  }
  await page.context().close();
}

for (const view of views) {
  const found = [], pages = kindsOfPage(site);
  for (const path of pages) await seen(view, path, found);
  console.log(JSON.stringify({ view, pages: pages.length, found }));
}
console.log(JSON.stringify({ errors: session.errors }));
await session.browser.close();
