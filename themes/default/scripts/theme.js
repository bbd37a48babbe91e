// Light or dark: as the reader's device has it, until the button in the masthead says otherwise. That is kept in this
// browser, and forgotten as soon as it is what the device has anyway. In the head, so that no page shows the other
// colours first.
let dark = document.getElementById('dark_style');
const device = matchMedia('(prefers-color-scheme: dark)');
const key = 'drieluik.theme';
let chosen = null;  // 'dark', 'light', or null: as the device

// A browser may refuse to keep anything, or to say what it has kept.
function recall() {
  try {
    const kept = localStorage.getItem(key);
    chosen = ['dark', 'light'].includes(kept) ? kept : null;
  } catch { /* as it was */ }
}

function keep() {
  try {
    if (chosen) localStorage.setItem(key, chosen);
    else localStorage.removeItem(key);
  } catch { /* until the next page */ }
}

const isDark = () => (chosen ? chosen === 'dark' : device.matches);

function show() {
  dark.media = chosen === null ? 'screen and (prefers-color-scheme: dark)' : isDark() ? 'screen' : 'not all';
  document.querySelector('.theme-switch')?.setAttribute('aria-pressed', String(isDark()));
}

function change() {
  const wanted = isDark() ? 'light' : 'dark';
  chosen = wanted === (device.matches ? 'dark' : 'light') ? null : wanted;
  keep();
  show();
}

const recallAndShow = () => {
  recall();
  show();
};

// A sheet that begins to matter while it loads holds up no painting; one that is put in anew does.
function holdUpPainting() {
  const anew = dark.cloneNode();
  anew.setAttribute('blocking', 'render');
  dark.replaceWith(anew);
  dark = anew;
}

document.documentElement.classList.add('scripted');  // shows what only works with scripts, at once in its place
recallAndShow();
if (chosen === 'dark' && !device.matches) holdUpPainting();
device.addEventListener('change', show);
addEventListener('storage', recallAndShow);    // changed in another tab
addEventListener('pageshow', recallAndShow);   // or on the page to which one went and came back
document.addEventListener('DOMContentLoaded', show);
document.addEventListener('click', (event) => event.target.closest('.theme-switch') && change());
