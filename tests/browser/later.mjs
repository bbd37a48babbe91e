import { readFileSync } from 'node:fs';
import { faultsOf, openRecord } from './browser.mjs';

// All that one sees of the form: each control with what is in it, in the page's order, and which items lists have.
const stateOf = (page) => page.evaluate(() => {
  const isChosen = (one) => ['radio', 'checkbox'].includes(one.type) && !one.checked;
  const controls = [...document.forms[0].elements].filter((one) => one.name && !isChosen(one));
  const items = [...document.querySelectorAll('[data-item]')].map((one) => one.dataset.item);
  return JSON.stringify([controls.map((one) => [one.name, one.value]), items]);
});

async function saveForLater(page) {
  const download = page.waitForEvent('download');
  await page.locator('[data-do=later]').focus();
  await page.keyboard.press('Enter');
  const file = await download;
  return { name: file.suggestedFilename(), yaml: readFileSync(await file.path(), 'utf8') };
}

// Half-filled records: saved for later, all cleared, opened again.
export async function later(session, { page: path, records }) {
  const page = await session.page(path);
  const out = [];
  for (const record of records) {
    await openRecord(page, 'record.yaml', record);
    const before = await stateOf(page);
    const { name, yaml } = await saveForLater(page);
    await page.locator('[data-do=clear]').click();
    const cleared = await stateOf(page);
    await openRecord(page, name, yaml);
    const isSame = await stateOf(page) === before, isTold = await page.locator('.form-errors').isVisible();
    const again = await saveForLater(page);
    await page.locator('[data-do=save]').click();
    out.push({ name, yaml, isSame, isCleared: cleared !== before, isTold, again: again.yaml, faults: await faultsOf(page) });
  }
  await page.context().close();
  return { later: out };
}

// What is typed by keyboard, with an empty goal between two others and a date that is not whole.
export async function half(session, { page: path, answers, add, halfDate }) {
  const page = await session.page(path);
  await page.locator('[data-do=later]').click();
  await page.waitForFunction(() => document.querySelector('.form-status').textContent !== '');
  const nothing = await page.locator('.form-status').textContent();
  for (const text of add) await page.locator('.list-tools .add', { hasText: text }).last().press('Enter');
  for (const [name, text] of answers) {
    await page.locator(`[name="${name}"]`).focus();
    await page.keyboard.type(text);
  }
  const before = await stateOf(page);
  await page.locator(`[name="${halfDate}"]`).focus();
  await page.keyboard.type('12');
  const { name, yaml } = await saveForLater(page);
  await page.locator('[data-do=clear]').click();
  await openRecord(page, name, yaml);
  const isSame = await stateOf(page) === before, isTold = await page.locator('.form-errors').isVisible();
  await page.context().close();
  return { nothing, name, yaml, isSame, isTold };
}

// The bar's button: what it says, and where it leads to, as answers are typed there.
export async function left(session, { page: path, answers }) {
  const page = await session.page(path, { width: 360 });
  const button = page.locator('.form-left'), steps = [];
  for (const text of answers) {
    await button.press('Enter');
    const name = await page.evaluate(() => document.activeElement.name);
    await page.waitForFunction(() => {  // not covered by the bar, after scrolling
      const { top, bottom } = document.activeElement.getBoundingClientRect();
      return top >= 0 && bottom <= document.querySelector('.form-end').getBoundingClientRect().top;
    });
    steps.push(`${await button.textContent()} -> ${name}`);
    if (await page.evaluate(() => document.activeElement.type) === 'date') await page.locator(`[name="${name}"]`).fill(text);
    else await page.keyboard.type(text);
  }
  const isLeft = await button.isVisible(), complete = await page.locator('.form-complete').isVisible();
  await page.context().close();
  return { steps, isLeft, complete };
}
