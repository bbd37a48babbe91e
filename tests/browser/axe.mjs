import { openRecord } from './browser.mjs';
import { kAxe, look } from './look.mjs';

// Something in each control, for forms that have no record.
const fillIn = (page, number, which = '*') => page.evaluate(([one, selector]) => {
  for (const control of document.forms[0].elements) {
    if (!control.matches(selector) || !control.name || control.closest('[hidden]')) continue;
    if (['radio', 'checkbox'].includes(control.type)) control.checked = true;
    else if (control.tagName === 'SELECT') control.selectedIndex = 1;
    else if (control.type === 'date') control.value = '2026-11-22';
    else control.value = control.inputMode === 'decimal' ? one : 'Iets om te lezen';
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}, [number, which]);

// `views`: [width, "light" or "dark"]. Empty, with faults of all kinds, and with answers.
export async function axe(session, { page: path, contract, record, views }) {
  const found = [];
  for (const [width, colours] of views) {
    const page = await session.page(path, { width, dark: colours === 'dark' });
    const where = (state) => `${path}, ${width}, ${colours}, ${state}`;
    await page.evaluate(kAxe);
    // What the bar happens to lie over is not looked at here; coach.mjs sees that it never covers what has the focus.
    await page.evaluate(() => { document.querySelector('.form-end').style.position = 'static'; });
    await look(page, where('empty'), found);
    await fillIn(page, 'x', 'input[inputmode=decimal]');
    await page.locator('[data-do=save]').click();
    await look(page, where('with faults'), found);
    if (contract) await openRecord(page, 'contract.yaml', contract);
    if (record) await openRecord(page, 'record.yaml', record);
    else await fillIn(page, '1');
    await look(page, where('with answers'), found);
    await page.context().close();
  }
  return { found };
}
