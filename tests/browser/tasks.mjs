import { readFileSync } from 'node:fs';
import { faultsOf, openRecord } from './browser.mjs';

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
    const spoken = async () => {
      for (let tries = 0; status.textContent === ''; ++tries) {
        if (tries > 500) throw new Error('the page says nothing');
        await new Promise((done) => wait(done, 4));
      }
      return status.textContent;
    };
    for (const text of texts) {
      const files = new DataTransfer();
      files.items.add(new File([text], 'record.yaml'));
      status.textContent = '';
      chooser.files = files.files;
      chooser.dispatchEvent(new Event('change'));
      const said = await spoken();
      [blob, status.textContent] = [null, ''];
      save.click();
      if (blob) await spoken();
      const links = blob ? [] : [...document.querySelectorAll('.form-errors li a')].map((link) => {
        const copy = link.cloneNode(true);
        for (const hint of copy.querySelectorAll('.hint')) hint.remove();
        return copy.textContent;
      });
      results.push({ said, saved: blob && await blob.text(), faults: links });
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
  await page.locator('.form-errors li a').first().focus();
  await page.keyboard.press('Enter');
  const leads = (await focused(page)).name;
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

// Adds to a list, takes away, up to its limit: where the focus is after each step, and what is said.
export async function lists(session, { page: path, list, add, groups, addGroup }) {
  const page = await session.page(path);
  const steps = [];
  const note = async () => {
    await page.waitForFunction(() => document.querySelector('.form-status').textContent !== '');
    const { name, value } = await focused(page);
    steps.push(`${name}=${value}: ${await page.locator('.form-status').textContent()}`);
    await page.evaluate(() => { document.querySelector('.form-status').textContent = ''; });
  };
  const press = async (locator) => {
    await locator.focus();
    await page.keyboard.press('Enter');
    await note();
  };
  const addTo = (path, text) => page.locator(`[data-list="${path}"]+.list-tools .add`, { hasText: text });
  await page.locator(`[name="${list}.1"]`).fill('first');
  await press(addTo(list, add));
  await page.keyboard.type('second');
  await press(addTo(list, add));
  await press(page.locator(`[data-item="${list}.1"]>.remove`));
  for (let more = 0; more < 9 && await addTo(groups, addGroup).isVisible(); ++more) await press(addTo(groups, addGroup));
  const names = await page.locator(`[data-list="${groups}"] [name]`).evaluateAll((all) => all.map((one) => one.name));
  const ids = await page.evaluate(() => {
    const all = [...document.querySelectorAll('[id]')].map((one) => one.id);
    return all.filter((id, i) => all.indexOf(id) !== i);
  });
  await page.context().close();
  return { steps, names, ids };
}

// What is seen of one field while others are chosen.
export async function when(session, { page: path, field, steps }) {
  const page = await session.page(path);
  const seen = [];
  for (const [name, text] of steps) {
    const control = page.locator(`[name="${name}"]`).first();
    if (await control.getAttribute('type') === 'radio') await page.locator(`[name="${name}"][value="${text}"]`).check();
    else await control.fill(text);
    const place = page.locator(`[data-path="${field}"]`);
    const note = place.locator('.note-of-field');
    seen.push(`${await place.isVisible() ? 'seen' : 'hidden'}${await note.count() ? `: ${await note.textContent()}` : ''}`);
  }
  await page.context().close();
  return { seen };
}

// What stands in a field when one is done with it, what is told of it, and what is said to be required of `watched` then.
export async function typed(session, { page: path, steps, watched }) {
  const page = await session.page(path);
  const found = [];
  for (const [name, text] of steps) {
    const control = page.locator(`[name="${name}"]`).first();
    if (['radio', 'checkbox'].includes(await control.getAttribute('type'))) {
      await page.locator(`[name="${name}"][value="${text}"]`).check();
    } else {
      await control.fill(text);
      await control.blur();
    }
    const faults = await page.locator(`[data-path="${name}"] .fault`).allTextContents();
    const required = [];
    for (const one of watched) {
      if (await page.locator(`[data-path="${one}"] .required:visible`).count()) required.push(one);
    }
    found.push([await control.inputValue(), faults.join(' '), required.join(' ')]);
  }
  await page.context().close();
  return { found };
}

// What “On this page” lists after each choice.
export async function contents(session, { page: path, steps }) {
  const page = await session.page(path);
  const listed = async () => {
    const links = await page.locator('.contents a').all(), texts = [];
    for (const link of links) if (await link.isVisible()) texts.push(await link.textContent());
    return texts;
  };
  const found = [await listed()];
  for (const [name, value] of steps) {
    await page.locator(`[name="${name}"][value="${value}"]`).check();
    found.push(await listed());
  }
  await page.context().close();
  return { listed: found };
}

// What is seen on paper: the words, and controls and buttons that stand beside an answer.
export async function paper(session, { page: path, record }) {
  const page = await session.page(path);
  if (record) await openRecord(page, 'record.yaml', record);
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => {
    const isSeen = (one) => one.checkVisibility({ visibilityProperty: true });
    const buttons = [...document.querySelectorAll('button')].filter(isSeen).map((one) => one.textContent);
    const controls = [...document.querySelectorAll('.given')].flatMap((one) =>
      (one.matches('input,textarea,select') ? [one] : [...one.querySelectorAll('input,textarea,select')]));
    return { text: document.querySelector('main').innerText, buttons, controls: controls.filter(isSeen).map((one) => one.name) };
  });
  await page.context().close();
  return seen;
}

// Whether the place in the sidebar where one is can be seen, and how far the sidebar and the page have been scrolled.
export async function sidebar(session, { page: path }) {
  const page = await session.page(path);
  const found = await page.evaluate(() => {
    const list = document.querySelector('.sidebar'), here = list.querySelector('[aria-current]').getBoundingClientRect();
    return { isSeen: here.top >= 0 && here.bottom <= innerHeight, list: list.scrollTop, page: scrollY };
  });
  await page.context().close();
  return found;
}
