// Debian's Chromium with the pages of a built site, and all that goes wrong in them.
import { chromium } from 'playwright-core';

export const launch = () => chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-breakpad', '--disable-crash-reporter'],
});

// `errors` gathers what the pages say to the console, what they throw, and what they ask of a network.
export async function open(site) {
  const browser = await launch();
  const errors = [];
  async function page(path, { width = 1280, dark = false } = {}) {
    const context = await browser.newContext({
      viewport: { width, height: 900 }, acceptDownloads: true, colorScheme: dark ? 'dark' : 'light', bypassCSP: false,
    });
    const opened = await context.newPage();
    opened.setDefaultTimeout(10_000);
    opened.on('console', (message) => message.type() === 'error' && errors.push(`${path}: ${message.text()}`));
    opened.on('pageerror', (error) => errors.push(`${path}: ${error.stack}`));
    opened.on('request', (request) => {
      if (!/^(file|blob):/.test(request.url())) errors.push(`${path} asked for ${request.url()}`);
    });
    opened.on('dialog', (dialog) => dialog.accept());
    await opened.goto(`file://${site}/${path}`);
    return opened;
  }
  return { browser, errors, page, address: (path) => `file://${site}/${path}` };
}

// Opens a record as people do: the file chooser's file.
export async function openRecord(page, name, text) {
  await page.evaluate(() => { document.querySelector('.form-status').textContent = ''; });
  await page.locator('.form-file').setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });
  await page.waitForFunction(() => document.querySelector('.form-status').textContent !== '', null, { timeout: 10_000 });
  return page.locator('.form-status').textContent();
}

// What the page tells to be wrong, word by word as the program says it.
export function faultsOf(page) {
  return page.locator('.form-errors li a').evaluateAll((links) => links.map((link) => {
    const copy = link.cloneNode(true);
    for (const hint of copy.querySelectorAll('.hint')) hint.remove();
    return copy.textContent;
  }));
}
