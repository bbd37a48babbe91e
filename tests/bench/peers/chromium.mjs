// Debian's Chromium as a peer: one warm browser and page.
//   node chromium.mjs FOLDER N   prints "ready"; at each line of input prints FOLDER/*.html and then "done".
import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [folder, count] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-breakpad', '--disable-crash-reporter'],
});
const page = await browser.newPage();
const print = async (name) => {
  await page.setContent(readFileSync(`${folder}/${name}.html`, 'utf8'));
  await page.pdf({ path: `${folder}/${name}.pdf`, preferCSSPageSize: true });
};
const names = Array.from({ length: Number(count) }, (_, i) => `client-${String(i + 1).padStart(5, '0')}`);
await print(names[0]);
console.log('ready');
for await (const _ of createInterface({ input: process.stdin })) {
  for (const name of names) await print(name);
  console.log('done');
}
await browser.close();
