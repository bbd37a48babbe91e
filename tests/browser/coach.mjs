// A coach who has no mouse: all of a contract, from the empty page to the empty page, with what annoys on the way.
import { readFileSync } from 'node:fs';
import { openRecord } from './browser.mjs';

const kMostSteps = 600;  // once around the page

const at = (page) => page.evaluate(() => {
  const { activeElement: one } = document;
  const box = one.getBoundingClientRect(), style = getComputedStyle(one), bar = document.querySelector('.form-end');
  const isInBar = bar.contains(one) || one === document.body;
  return {
    name: one.name ?? '', type: one.type ?? '', text: one.textContent, value: one.value ?? '',
    isFault: one.classList.contains('form-errors'), isRinged: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    isCovered: !isInBar && box.height < 400 && (box.bottom > bar.getBoundingClientRect().top + 1 || box.top < 0),
  };
});

// Presses a key until the focus is where `is` says; notes where it cannot be seen on the way.
async function go(page, is, what, notes, key = 'Tab') {
  for (let steps = 0; steps < kMostSteps; ++steps) {
    const here = await at(page);
    if (is(here)) {
      if (!here.isRinged && !here.isFault) notes.push(`no ring around ${what}`);
      await page.waitForFunction(() => {
        const box = document.activeElement.getBoundingClientRect(), bar = document.querySelector('.form-end');
        return bar.contains(document.activeElement) || box.height > 400 || (box.top >= 0 && box.bottom <= bar.getBoundingClientRect().top + 1);
      }, null, { timeout: 3000 }).catch(() => notes.push(`${what} is covered`));
      return here;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${what}`);
}

const toField = (page, name, notes) => go(page, (here) => here.name === name, name, notes);
const toButton = (page, text, notes, key) =>
  go(page, (here) => here.type === 'button' && here.text.startsWith(text), text, notes, key);

async function press(page, text, notes, key) {
  await toButton(page, text, notes, key);
  await page.keyboard.press('Enter');
}

async function typeInto(page, [name, text], notes) {
  const { type } = await toField(page, name, notes);
  if (type === 'date') {
    const [year, month, day] = text.split('-');  // in the order of en-US
    await page.keyboard.type(`${month}${day}${year}`);
  } else if (type === 'radio') {
    for (let presses = 0; presses < 10 && (await at(page)).value !== text; ++presses) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
  } else {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
  }
}

async function saved(page, button, notes) {
  const download = page.waitForEvent('download');
  await press(page, button, notes);
  return readFileSync(await (await download).path(), 'utf8');
}

// Fills in, adds, makes a fault, is led to it, mends it, saves, prints, clears, opens.
export async function coach(session, { page: path, width, words, answers, fault, mended }) {
  const page = await session.page(path, { width });
  const notes = [], out = { notes };
  await page.evaluate(() => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; });
  for (const answer of answers) {
    if (answer[0] !== '+') {
      await typeInto(page, answer, notes);
      continue;
    }
    await press(page, answer[1], notes);
    out.added = (await at(page)).name;
  }
  await typeInto(page, fault, notes);
  await press(page, words.save, notes);
  const summary = await at(page);
  out.led = summary.isFault;
  await page.keyboard.press('Tab');
  out.link = (await at(page)).text;
  await page.keyboard.press('Enter');
  out.at = (await at(page)).name;
  await typeInto(page, mended, notes);
  out.saved = await saved(page, words.save, notes);
  await press(page, words.print, notes);
  out.printed = await page.evaluate(() => window.printed);
  await press(page, words.clear, notes, 'Shift+Tab');
  out.empty = await page.evaluate(() => [...document.forms[0].elements].every((one) => !one.value || ['radio', 'checkbox'].includes(one.type)));
  const chooser = page.waitForEvent('filechooser');
  await press(page, words.open, notes, 'Shift+Tab');
  await (await chooser).setFiles({ name: 'record.yaml', mimeType: 'application/yaml', buffer: Buffer.from(out.saved) });
  await page.waitForFunction((name) => document.forms[0].elements[name].value !== '', mended[0]);
  out.again = await saved(page, words.save, notes);
  await page.context().close();
  return out;
}

// What leaves the page, and what stays: asked of the network, kept by the browser, left after all was cleared.
export async function privacy(session, { page: path, record }) {
  const page = await session.page(path);
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
  await page.evaluate(() => localStorage.setItem('another', 'stays'));
  await openRecord(page, 'record.yaml', record);
  await page.locator('[data-do=later]').click();
  await page.locator('[data-do=save]').click();
  const keys = () => page.evaluate(async () => ({
    local: Object.keys(localStorage).sort(), session: sessionStorage.length, cookies: document.cookie,
    databases: (await indexedDB.databases()).length, name: window.name, address: location.search + location.hash,
  }));
  const kept = await keys();
  const isKept = await page.evaluate(() => Object.values(localStorage).some((text) => text.includes('Amina')));
  const requests = asked.filter((url) => !/^(blob|file):/.test(url));
  // Were a script of the page to ask, the policy would stop it.
  const refused = await page.evaluate(async () => {
    const stopped = [];
    document.addEventListener('securitypolicyviolation', (event) => stopped.push(event.effectiveDirective));
    const tries = [() => fetch('https://example.org/'), () => navigator.sendBeacon('https://example.org/', 'x'),
      () => new WebSocket('wss://example.org/'), () => { new Image().src = 'https://example.org/x.png'; }];
    for (const one of tries) {
      try {
        await one();
      } catch {
        // refused
      }
    }
    await new Promise((done) => setTimeout(done, 200));
    return stopped;
  });
  const complaints = session.errors.splice(0).filter((one) => !/Content Security Policy|example\.org/.test(one));
  session.errors.push(...complaints);
  await page.locator('[data-do=clear]').click();
  const left = await keys();
  await page.context().close();
  return { asked: requests, policy, kept, isKept, refused, left };
}

// With scripts off: the form to read and print, and none of the buttons.
export async function plain(session, { page: path }) {
  const context = await session.browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(session.address(path));
  const count = async (selector) => {
    let seen = 0;
    for (const one of await page.locator(selector).all()) seen += await one.isVisible() ? 1 : 0;
    return seen;
  };
  const screen = { buttons: await count('button'), tools: await count('.form-tools'), fields: await count('form input,form textarea') };
  await page.emulateMedia({ media: 'print' });
  const paper = { buttons: await count('button'), tools: await count('.form-tools'), fields: await count('form input,form textarea'), signatures: await count('.signature') };
  await context.close();
  return { screen, paper };
}
