// What axe-core and the width of the screen say of a page. `kAxe` is its script, to be put into the page first.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

export const kAxe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// All rules, also the one that axe leaves out unless asked: targets of 24 by 24 pixels.
const kOptions = { resultTypes: ['violations'], preload: false, rules: { 'target-size': { enabled: true } } };

export async function look(page, where, found) {
  const [whole, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  if (whole > seen) found.push(`${where}: ${whole} px wide, of which ${seen} are seen`);
  const { violations } = await page.evaluate((options) => window.axe.run(document, options), kOptions);
  for (const one of violations) {
    found.push(`${where}: ${one.id} (${one.impact}): ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
  }
}
