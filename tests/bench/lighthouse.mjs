// node lighthouse.mjs SITE PORT PAGE...   a line of scores for each page: the middle one of five runs, and under it what
// costs points
import lighthouse from 'lighthouse';
import { launch } from 'chrome-launcher';
import { serveFolder } from '../browser/loopback.mjs';

const [site, port, ...pages] = process.argv.slice(2);
const server = await serveFolder(site, { port: Number(port) });
const kAspects = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };
// Without a screen Chromium draws once a second while it holds on to the page before, so it has nothing to hold on to.
const kFlags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-features=PaintHolding'];

async function look(path) {
  const chrome = await launch({ chromePath: '/usr/bin/chromium', chromeFlags: kFlags });
  const { lhr } = await lighthouse(server.address + path, { port: chrome.port, onlyCategories: Object.keys(kAspects), logLevel: 'error' });
  chrome.kill();
  return { lhr, scores: Object.keys(kAspects).map((aspect) => Math.round(lhr.categories[aspect].score * 100)) };
}

let isGood = true;
console.log(`| page | ${Object.keys(kAspects).join(' | ')} | of five | first paint | largest paint | blocked | moved |`);
for (const path of pages) {
  const runs = [];
  for (let i = 0; i < 5; ++i) runs.push(await look(path));
  runs.sort((one, other) => one.lhr.categories.performance.score - other.lhr.categories.performance.score);
  const { lhr, scores } = runs[2];
  const value = (audit) => lhr.audits[audit].displayValue;
  const all = runs.map((run) => run.scores[0]).join(' ');
  console.log(`| ${path} | ${scores.join(' | ')} | ${all} | ${value('first-contentful-paint')} | ${value('largest-contentful-paint')} | ${value('total-blocking-time')} | ${value('cumulative-layout-shift')} |`);
  isGood &&= Object.values(kAspects).every((least, i) => scores[i] >= least);
  for (const aspect of Object.keys(kAspects)) {
    for (const { id, weight } of lhr.categories[aspect].auditRefs) {
      const { score, title, details } = lhr.audits[id];
      if (!weight || score === null || score >= 0.9) continue;
      console.log(`  ${aspect}, ${id}: ${title}`);
      for (const item of details?.items?.slice(0, 3) ?? []) console.log(`    ${JSON.stringify(item.node?.snippet ?? item.url ?? item).slice(0, 200)}`);
    }
  }
}
server.close();
process.exitCode = isGood ? 0 : 1;
