// A form that is filled in on its page. All that the scripts know of the form stands in the page: fields, rules, messages
// and interface texts in #form_data, places in data-path, data-item, data-list, data-answer, data-number and
// data-when. Answers are put in as text and values only, and go nowhere but to this browser's own storage.
import { all, on, one } from './dom.js';
import { answers, contract, contractRaw, language, put, setAnswers, setContract, valueOf } from './form/answers.js';
import { checkRecord } from './form/check-record.js';
import { controlsOf, forEachControl, grow, prepareControls, readControl, showIn, showNeeded, showPrinted, showUnchoose } from './form/controls.js';
import { goToNext, showFaults, summary } from './form/faults.js';
import { fieldAt, parentOf } from './form/fields.js';
import { Refusal, download, downloadForLater, openKept, openRecord, textOf } from './form/files.js';
import { answersOf, itemName, itemsOf, layOutLists, setBlankOnPaper } from './form/lists.js';
import { data, firstControl, form, nameSelector, say, word } from './form/page.js';
import { showScores } from './form/score.js';
import { showAnswers, showConditions } from './form/shown.js';
import { isAbsent, mapping } from './form/values.js';

const chooser = one('.form-file');
const storageKey = `drieluik ${new URL(chooser.dataset.root || './', location.href).pathname} ${data.form}`;
let checking = null;       // of the answers as they are now
let tellsAll = false;      // all faults are told, not only those of what was just typed
const touched = new Set();

// ---- The whole ----

function keep() {
  try {
    if (isAbsent(answers) && !contract) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify({ language, answers, contract: contractRaw }));
  } catch {
    say(word('screen-not-kept'));
  }
}

function showState() {
  checking = checkRecord(answers, data.fields, data.rules);
  showConditions(checking);
  showAnswers();
  showScores({ ...checking.checked, contract });
  forEachControl(showPrinted);
  showNeeded(checking.needed);
  form.classList.toggle('has-answers', !isAbsent(answers));
  showFaults(checking, ({ place, code }) => tellsAll || (touched.has(place) && code !== 'missing'), tellsAll);
  keep();
}

function showAll() {
  layOutLists();
  prepareControls();
  forEachControl((control, field) => {
    showIn(control, field);
    grow(control);
  });
  all('fieldset.options', form).forEach(showUnchoose);
  showState();
}

function showAnew(isFaulty, message) {
  tellsAll = isFaulty;
  touched.clear();
  showAll();
  say(message);
}

// ---- Typing ----

form.noValidate = true;
on(form, 'submit', (event) => event.preventDefault());

on(form, 'input', ({ target: control }) => {
  const { name } = control, found = name && fieldAt(name), options = control.closest('fieldset.options');
  if (!found) return;
  put(name, readControl(control, found.field));
  for (const other of controlsOf(name)) if (other !== control) showIn(other, found.field);
  grow(control);
  if (options) showUnchoose(options);
  touched.delete(name);
  say('');
  showState();
});

// What is typed is told to be wrong when one is done with it.
on(form, 'focusout', ({ target: control, relatedTarget: next }) => {
  const { name } = control, found = name && fieldAt(name);
  if (!found) return;
  if (control.type === 'date') put(name, readControl(control, found.field));
  touched.add(name);
  for (let around = parentOf(name); around; around = parentOf(around)) {
    if (!one(nameSelector('data-path', around), form)?.contains(next)) touched.add(around);
  }
  // What moves under a pointer on its way to a button makes it miss; the button shows the state itself.
  if (!(next instanceof HTMLButtonElement)) showState();
});

for (const event of ['beforeprint', 'afterprint']) {
  on(window, event, () => {
    if (!isAbsent(answers)) return;
    setBlankOnPaper(event === 'beforeprint');
    showAll();
  });
}

// ---- Buttons within the form ----

function addItem(list) {
  const { field } = fieldAt(list.dataset.list), items = answersOf(list), number = items.push(null);
  showAll();
  firstControl(itemsOf(list)[number - 1])?.focus();
  say(word('screen-added', { item: itemName(field, number) }));
}

function removeItem(list, index) {
  const { field } = fieldAt(list.dataset.list), items = answersOf(list), item = itemName(field, index + 1);
  if (!isAbsent(items[index]) && !confirm(word('screen-ask-remove', { item }))) return;
  items.splice(index, 1);
  showAnew(tellsAll, word('screen-removed', { item }));
  const rest = itemsOf(list);
  firstControl(rest[Math.min(index, rest.length - 1)])?.focus();
}

on(form, 'click', ({ target }) => {
  const pressed = target.closest('.add,.remove,.unchoose'), around = pressed?.parentElement;
  if (!pressed) return;
  if (pressed.matches('.add')) return addItem(around.previousElementSibling);
  const list = around.parentElement;
  if (pressed.matches('.remove')) return removeItem(list, itemsOf(list).indexOf(around));
  put(around.dataset.path, null);
  showAll();
});

// ---- Buttons around it ----

const actions = {
  save() {
    tellsAll = true;
    showState();
    if (checking.faults.length === 0) return say(word('screen-saved', { file: download(`${data.form}.yaml`) }));
    say('');
    summary.focus();
    summary.scrollIntoView({ block: 'start' });
  },
  later: () => say(isAbsent(answers) ? word('screen-nothing') : word('screen-saved-later', { file: downloadForLater() })),
  next: () => goToNext(checking.faults),
  open: () => chooser.click(),
  print: () => print(),
  clear() {
    if (!confirm(word('screen-ask-clear'))) return;
    setAnswers(mapping(), null);
    setContract(null, null);
    showAnew(false, word('screen-cleared'));
  },
};
for (const button of all('[data-do]')) on(button, 'click', () => actions[button.dataset.do]());

on(chooser, 'change', async () => {
  const [file] = chooser.files;
  if (!file) return;
  try {
    const opened = openRecord(await textOf(file));
    if (opened) showAnew(opened === 'contract' ? tellsAll : opened === 'faulty', word('screen-opened', { file: file.name }));
    if (opened && !summary.hidden) summary.focus();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(word('screen-not-opened', { file: file.name, reason: error.message }));
  } finally {
    chooser.value = '';
  }
});

// ---- Begin, where one left off ----

try {
  openKept(JSON.parse(localStorage.getItem(storageKey)) ?? {});
} catch {
  say(word('screen-not-kept'));
}
const bars = all('.form-tools');
for (const bar of bars) bar.hidden = false;
// What gets the focus is not scrolled below the bar, however high that is.
const bottom = bars[bars.length - 1];
new ResizeObserver(() => { document.documentElement.style.scrollPaddingBottom = `${bottom.offsetHeight + 16}px`; }).observe(bottom);
form.classList.add('filling');
showAll();
