// Controls: what stands in them, and what they look like.
import { all, describedBy, hideFromAids, lastOf, make, one } from '../dom.js';
import { put, valueOf } from './answers.js';
import { fieldAt, trail } from './fields.js';
import { inWords, numberShown, numberTyped } from './in-words.js';
import { data, firstControl, form, nameSelector, newId, word } from './page.js';
import { isArray, yesNo } from './values.js';

export const controlsOf = (path) => all(nameSelector('name', path), form);

// Calls `act` with each control of an answer and its field.
export function forEachControl(act) {
  for (const control of [...form.elements]) {
    const found = control.name && fieldAt(control.name);
    if (found) act(control, found.field);
  }
}

export const halfDate = '?';  // what stands for a date that is typed in part: the browser does not tell

export function readControl(control, field) {
  const { type, value } = control;
  if (type === 'checkbox') return controlsOf(control.name).filter((box) => box.checked).map((box) => box.value);
  if (control.multiple) return [...control.selectedOptions].map((option) => option.value);
  if (type === 'date' && value === '' && control.validity.badInput) return halfDate;
  return field.type === 'number' ? numberTyped(value) : value;
}

export function showIn(control, field) {
  const value = valueOf(control.name), { type } = control;
  if (type === 'checkbox' || type === 'radio') {
    const chosen = isArray(value) ? value : [field.type === 'yesno' && value ? yesNo(value) : value];
    control.checked = chosen.includes(control.value);
  } else if (control.multiple) {
    for (const option of control.options) option.selected = (value || []).includes(option.value);
  } else {
    let text = typeof value === 'string' ? value : '';
    if (field.type === 'yesno') text = yesNo(text) ?? '';
    if (field.type === 'number') text = numberShown(text);
    const isHalfDate = type === 'date' && text === halfDate;
    if (control.value !== text && !isHalfDate) control.value = text;
  }
}

// What stands on paper instead of the control.
export function showPrinted(control, field) {
  const place = control.closest('.field') || control, isAlone = place === control;
  const text = inWords(field, valueOf(control.name));
  let printed = isAlone ? control.nextElementSibling : one(':scope>.printed', place);
  if (!printed || !printed.matches('.printed')) {
    printed = make(isAlone ? 'span' : 'p', 'printed');
    hideFromAids(printed);
    if (isAlone) control.after(printed);
    else place.append(printed);
  }
  printed.textContent = text;
  place.classList.toggle('given', text !== '');
}

export function grow(area) {
  if (area.tagName !== 'TEXTAREA' || CSS.supports('field-sizing', 'content')) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}

// Within a sentence no label has the help: it stands below the sentence.
function prepareInline(control) {
  control.id ||= newId('inline');
  control.setAttribute('aria-label', trail(control.name).join(', '));
  const help = fieldAt(control.name)?.field.help;
  if (!help) return;
  const told = make('p', 'help', help), block = control.closest('td,th,li,dd,p');
  told.id = newId('help');
  control.setAttribute(describedBy, told.id);
  if (block.tagName === 'P') lastOf(block, '.help').after(told);
  else block.append(told);
}

const marks = new Map();  // by the place that they were put in

// What is required changes with the answers: where a condition is met, and in an item once something stands in it.
export function showNeeded(needed) {
  for (const place of all('.field[data-path],.inline[name]', form)) {
    const { name, dataset } = place, isNeeded = needed.has(name || dataset.path), label = one('label,legend', place);
    if (isNeeded === marks.has(place) || (isNeeded && label && one('.required', label))) continue;
    for (const control of name ? [place] : all('[name]:not([type=radio],[type=checkbox])', place)) {
      control.setAttribute('aria-required', isNeeded);
    }
    marks.get(place)?.remove();
    if (!marks.delete(place)) {
      const mark = make('span', 'required', data.words.required);
      marks.set(place, mark);
      if (label) label.append(' ', mark);
      else lastOf(place, '.printed,.unit').after(mark);
      if (name) hideFromAids(mark);
    }
  }
}

export function prepareControls() {
  for (const control of all('[name]:not([data-ready])', form)) {
    control.dataset.ready = 'yes';
    if (control.matches('.inline')) prepareInline(control);
    if (!control.required) continue;
    control.required = false;
    if (control.type !== 'radio') control.setAttribute('aria-required', 'true');
  }
}

export function button(className, text, more) {
  const made = make('button', className, text);
  made.type = 'button';
  if (more) made.append(make('span', 'unseen', more));
  return made;
}

// A round button cannot be let go of again; this lets go of it.
export function showUnchoose(options) {
  const { path } = options.dataset, found = fieldAt(path);
  const unchoose = one(':scope>.unchoose', options);
  const isWanted = found && !found.field.required && one('[type=radio]:checked', options);
  if (!isWanted) {
    if (unchoose && document.activeElement === unchoose) firstControl(options).focus();
    unchoose?.remove();
  } else if (!unchoose) {
    options.append(button('unchoose', word('screen-unchoose'), `: ${trail(path).join(', ')}`));
  }
}
