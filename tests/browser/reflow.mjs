// Every kind of page of a built site when it is magnified, and when the reader wants nothing to move, in Chromium.
//
//   node reflow.mjs SITE
//
// Prints a line of JSON: {"wide": [pages that have to be scrolled sideways], "small": [targets under 24 by 24 pixels that
// stand by themselves], "moving": [what moves all the same], "errors": […]}. WCAG 2.2: 1.4.4, 1.4.10, 2.5.8, 2.3.3.
import { open } from './browser.mjs';
import { kindsOfPage } from './kinds.mjs';

const [site] = process.argv.slice(2);
const session = await open(site);
const wide = [], small = [], moving = [];

const isWide = (page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

for (const path of kindsOfPage(site)) {
  const page = await session.page(path, { width: 320 });  // 1280 at 400 %
  if (await isWide(page)) wide.push(`${path} at 320 px`);
  small.push(...await page.evaluate((where) => {
    const found = [];
    for (const target of document.querySelectorAll('a,button,summary,input,select,textarea')) {
      const { width, height } = target.getBoundingClientRect();
      const isSeen = target.checkVisibility({ checkOpacity: true, visibilityProperty: true }) && !target.matches('.skip');
      const isAmongWords = getComputedStyle(target).display === 'inline';
      if (isSeen && !isAmongWords && width > 0 && (width < 24 || height < 24)) found.push(`${where}: ${target.outerHTML.slice(0, 100)}`);
    }
    return found;
  }, path));
  await page.setViewportSize({ width: 640, height: 450 });  // 1280 at 200 %
  if (await isWide(page)) wide.push(`${path} at 640 px`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  if (await isWide(page)) wide.push(`${path} with letters of 200 %`);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  moving.push(...await page.evaluate((where) => [...document.querySelectorAll('*')].filter((one) => {
    const { animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(one);
    return scrollBehavior !== 'auto' || parseFloat(animationDuration) > 0 || parseFloat(transitionDuration) > 0;
  }).map((one) => `${where}: ${one.tagName}`), path));
  await page.context().close();
}
await session.browser.close();
console.log(JSON.stringify({ wide, small, moving, errors: session.errors }));
