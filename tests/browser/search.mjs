// Searches a built site in Chromium.
//
//   node search.mjs SITE PLAN.json
//
// The plan is a list of tasks; for each a line of JSON is printed. What went wrong in any page comes last.
//   {"page": …, "queries": [text, …]}  -> {"answers": [{"said": …, "found": [{title, kind, heading, marks, address}]}],
//                                          "bytes": of the parts that were loaded for all of them}
//   {"page": …, "keys": query, "width": …} by keyboard alone -> {"steps": [what has the focus], "arrived": address}
//   {"page": …, "axe": query, "width": …, "dark": …} -> {"found": [broken rules], "isWide": whether the page scrolls sideways}
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { open } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [site, plan] = process.argv.slice(2);
const session = await open(site);

const box = (page) => page.locator('input[type=search]');

// Types it, and waits until there are results of it.
async function search(page, query) {
  await box(page).fill('');
  await box(page).fill(query);
  await page.waitForFunction(() => document.querySelector('.search [role=status]').textContent !== '');
}

async function answers(page, queries) {
  const loaded = new Set();
  page.on('request', (request) => /\/search\/[^/]*\.js$/.test(request.url()) && loaded.add(request.url()));
  const found = [];
  for (const query of queries) {
    await search(page, query);
    found.push(await page.evaluate(() => ({
      said: document.querySelector('.search [role=status]').textContent,
      found: [...document.querySelectorAll('[data-search-results] a')].map((link) => ({
        title: link.querySelector('strong').textContent,
        kind: link.querySelector('.kind')?.textContent ?? '',
        heading: link.querySelector('.heading')?.textContent ?? '',
        marks: [...link.querySelectorAll('mark')].map((mark) => mark.textContent),
        address: link.getAttribute('href'),
      })),
    })));
    await box(page).fill('');
    if (await page.locator('[data-search-results] a').count() > 0) throw new Error('an empty box has results');
  }
  const bytes = [...loaded].reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0);
  return { answers: found, bytes };
}

async function keys(page, query) {
  const steps = [];
  const focus = async () => steps.push(await page.evaluate(() => {
    const links = [...document.querySelectorAll('[data-search-results] a')], at = document.activeElement;
    return at.matches('input[type=search]') ? 'box' : links.includes(at) ? `result ${links.indexOf(at) + 1}` : at.tagName;
  }));
  await page.keyboard.press('/');
  await focus();
  await page.keyboard.type(query);
  await page.waitForFunction(() => document.querySelector('.search [role=status]').textContent !== '');
  await page.keyboard.press('ArrowDown');  // which waits for the answer to all that was typed
  await page.waitForFunction(() => document.activeElement.closest('[data-search-results]'));
  await focus();
  for (const key of ['ArrowDown', 'ArrowUp', 'End', 'Home', 'ArrowUp', 'ArrowDown']) {
    await page.keyboard.press(key);
    await focus();
  }
  const address = await page.evaluate(() => document.activeElement.href);
  await page.keyboard.press('Enter');
  await page.waitForURL(address);
  return { steps, arrived: page.url().slice(`file://${site}/`.length) };
}

async function check(page, query) {
  await search(page, query);
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { preload: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0].target} ${nodes[0].failureSummary}`);
  });
  return { found, isWide: await page.evaluate(() => document.documentElement.scrollWidth > innerWidth) };
}

for (const task of JSON.parse(readFileSync(plan, 'utf8'))) {
  const page = await session.page(task.page, task);
  let found;
  if (task.queries) found = await answers(page, task.queries);
  else if (task.keys) found = await keys(page, task.keys);
  else found = await check(page, task.axe);
  console.log(JSON.stringify(found));
  await page.context().close();
}
console.log(JSON.stringify({ errors: session.errors }));
await session.browser.close();
