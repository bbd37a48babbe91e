// Controls: what stands in them, and what they look like.
import { all, hideFromAids, make, one } from '../dom.js';
import { put, valueOf } from './answers.js';
import { asNumber } from './check-answer.js';
import { fieldAt, trail } from './fields.js';
import { inWords } from './in-words.js';
import { data, firstControl, form, nameSelector, newId, word } from './page.js';
import { trimmed, yesNo } from './values.js';

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
  if (field.type !== 'number') return value;
  const withPoint = trimmed(value).replace(data.words['decimal-sign'], '.');
  return asNumber(withPoint) === undefined ? value : withPoint;
}

export function showIn(control, field) {
  const value = valueOf(control.name), { type } = control;
  if (type === 'checkbox' || type === 'radio') {
    const chosen = Array.isArray(value) ? value : [field.type === 'yesno' && value ? yesNo(value) : value];
    control.checked = chosen.includes(control.value);
  } else if (control.multiple) {
    for (const option of control.options) option.selected = (value || []).includes(option.value);
  } else {
    let text = typeof value === 'string' ? value : '';
    if (field.type === 'yesno') text = yesNo(text) ?? '';
    if (field.type === 'number' && asNumber(text) !== undefined) text = text.replace('.', data.words['decimal-sign']);
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

// Within a sentence no label says that an answer is required.
function prepareInline(control) {
  control.id ||= newId('inline');
  control.setAttribute('aria-label', trail(control.name).join(', '));
  const found = fieldAt(control.name);
  if (!found || !found.field.required || found.field.when) return;
  control.setAttribute('aria-required', 'true');
  const mark = make('span', 'required', data.words.required);
  hideFromAids(mark);
  const next = control.nextElementSibling;
  (next?.matches('.unit') ? next : control).after(mark);
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
