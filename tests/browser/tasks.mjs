import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { faultsOf, openRecord } from './browser.mjs';

const kAxe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

async function pressSave(page) {
  const download = page.waitForEvent('download', { timeout: 10_000 });
  await page.locator('[data-do=save]').focus();
  await page.keyboard.press('Enter');
  return readFileSync(await (await download).path(), 'utf8');
}

const focused = (page) => page.evaluate(() => {
  const { activeElement: at } = document;
  return { name: at.name ?? '', type: at.type ?? '', value: at.value ?? '', text: at.textContent };
});

// Tabs on until the focus is where `is` says, at most around the page once.
async function tabTo(page, is, what) {
  for (let steps = 0; steps < 600; ++steps) {
    if (is(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${what}`);
}

// A date is typed into its parts, in the browser's own order: en-US has the month first.
async function typeAnswer(page, text, at) {
  if (at.type === 'date') {
    const [year, month, day] = text.split('-');
    return page.keyboard.type(`${month}${day}${year}`);
  }
  if (at.type === 'radio') {
    for (let presses = 0; presses < 10 && (await focused(page)).value !== text; ++presses) await page.keyboard.press('ArrowDown');
    return page.keyboard.press('Space');
  }
  return page.keyboard.type(text.replaceAll('\n', '\n'));
}

export async function type(session, { page: path, answers }) {
  const page = await session.page(path);
  for (const [name, text] of answers) {
    if (name === '+') {
      await tabTo(page, (at) => at.type === 'button' && at.text === text, text);
      await page.keyboard.press('Enter');
      continue;
    }
    await tabTo(page, (at) => at.name === name, name);
    await typeAnswer(page, text, await focused(page));
  }
  const saved = await pressSave(page);
  await page.reload();
  const kept = await pressSave(page);
  await page.locator('[data-do=clear]').focus();
  await page.keyboard.press('Enter');
  const emptied = await page.evaluate(() => [...document.forms[0].elements].every((one) => !one.value || one.type === 'radio' || one.type === 'checkbox') && localStorage.length);
  await openRecord(page, 'record.yaml', saved);
  const again = await pressSave(page);
  await page.context().close();
  return { saved, kept, emptied, again };
}

// Many records in one page: the file and the download are handed over within it, which takes a tenth of the time.
export async function round(session, { page: path, records }) {
  const page = await session.page(path);
  const out = await page.evaluate(async (texts) => {
    const chooser = document.querySelector('.form-file'), save = document.querySelector('[data-do=save]');
    const status = document.querySelector('.form-status'), wait = window.setTimeout;
    window.setTimeout = (run, time) => wait(run, time === 50 ? 0 : time);
    let blob = null;
    URL.createObjectURL = (made) => { blob = made; return '#'; };
    const results = [];
    for (const text of texts) {
      const files = new DataTransfer();
      files.items.add(new File([text], 'record.yaml'));
      status.textContent = '';
      chooser.files = files.files;
      chooser.dispatchEvent(new Event('change'));
      while (status.textContent === '') await new Promise((done) => wait(done, 0));
      const said = status.textContent;
      blob = null;
      save.click();
      results.push({ said, saved: blob && await blob.text(), faults: blob ? [] : [...document.querySelectorAll('.form-errors li')].map((one) => one.textContent) });
    }
    return results;
  }, records);
  await page.context().close();
  return { rounds: out };
}

export async function faults(session, { page: path, record }) {
  const page = await session.page(path);
  const said = await openRecord(page, 'record.yaml', record);
  const told = await faultsOf(page);
  // The first link leads to its field.
  let leads = true;
  if (told.length > 0) {
    await page.locator('.form-errors li a').first().focus();
    await page.keyboard.press('Enter');
    leads = await page.evaluate(() => document.activeElement !== document.body && Boolean(document.activeElement.closest('form')));
  }
  await page.context().close();
  return { said, faults: told, leads };
}

export async function derived(session, { page: path, contract, record }) {
  const page = await session.page(path);
  const blank = await page.locator('[data-list=goals]>[data-item]').count();
  await openRecord(page, 'contract.yaml', contract);
  const items = await page.locator('[data-list=goals]>[data-item]').count();
  const shown = await page.locator('[data-answer^="contract."]').allTextContents();
  if (record) await openRecord(page, 'record.yaml', record);
  const saved = record ? await pressSave(page) : null;
  await page.context().close();
  return { blank, items, shown, saved };
}

async function look(page, found, wide, where) {
  const size = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  if (size[0] > size[1]) wide.push(`${where}: ${size[0]} > ${size[1]}`);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'], preload: false }));
  for (const one of violations) {
    found.push(`${where}: ${one.id} (${one.impact}): ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
  }
}

// Wide in all states; narrow and dark with answers, or else with faults.
export async function axe(session, { page: path, record }) {
  const found = [], wide = [];
  for (const width of [1280, 360]) {
    const page = await session.page(path, { width, dark: width < 1000 });
    await page.evaluate(readFileSync(kAxe, 'utf8'));
    if (width > 1000) await look(page, found, wide, `${path}, ${width}, empty`);
    await page.locator('[data-do=save]').click();
    if (width > 1000 || !record) await look(page, found, wide, `${path}, ${width}, with faults`);
    if (record) {
      await openRecord(page, 'record.yaml', record);
      await look(page, found, wide, `${path}, ${width}, with answers`);
    }
    await page.context().close();
  }
  return { found, wide };
}
