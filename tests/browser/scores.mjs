import { openRecord } from './browser.mjs';

const attainmentOf = (page) => page.evaluate(() => {
  const part = document.querySelector('[data-computed]'), result = part.querySelector('.result');
  const isSeen = (one) => one.checkVisibility({ visibilityProperty: true });
  return {
    rows: [...part.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent).join(' | ')),
    said: result.textContent,
    live: result.getAttribute('aria-live'),
    seen: [...part.children].filter(isSeen).map((one) => one.innerText.split('\n')[0]),
  };
});

// `pairs`: a contract and an evaluation of it. What the page says of each, on the screen and on paper.
export async function scores(session, { page: path, pairs }) {
  const page = await session.page(path);
  const out = [];
  for (const [contract, record] of pairs) {
    await openRecord(page, 'contract.yaml', contract);
    await openRecord(page, 'record.yaml', record);
    out.push(await attainmentOf(page));
  }
  await page.context().close();
  return { scores: out };
}

// Scores by keyboard: what is said after each key, and what stands on paper.
export async function score(session, { page: path, contract, keys }) {
  const page = await session.page(path);
  const blank = await attainmentOf(page);
  await page.emulateMedia({ media: 'print' });
  const blankPaper = await attainmentOf(page);
  await page.emulateMedia({ media: 'screen' });
  await openRecord(page, 'contract.yaml', contract);
  const said = [];
  for (const [name, key] of keys) {
    await page.locator(`[name="${name}"]`).first().focus();
    await page.keyboard.press(key);
    said.push((await attainmentOf(page)).said);
  }
  await page.emulateMedia({ media: 'print' });
  const paper = await attainmentOf(page);
  await page.context().close();
  return { blank, blankPaper, said, paper };
}
