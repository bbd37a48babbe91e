// Faults beside the fields that they are in, in the summary at the head, and counted at the foot.
import { all, describedBy, lastOf, make, on, one } from '../dom.js';
import { answers } from './answers.js';
import { parentOf, trail } from './fields.js';
import { appendMessage } from './in-words.js';
import { controls, data, firstControl, form, nameSelector, newId, word } from './page.js';
import { isAbsent } from './values.js';

export const summary = one('.form-errors');
const left = one('.form-left'), complete = one('.form-complete');
const described = new Map();  // what else describes an element that a message describes now

function anchorOf(place) {
  for (let path = place; path; path = parentOf(path)) {
    for (const attribute of ['data-path', 'name', 'data-item', 'data-list']) {
      const found = all((attribute === 'name' ? '.inline' : '') + nameSelector(attribute, path), form);
      const shown = found.find((element) => !element.closest('[hidden]'));
      if (shown) return shown;
    }
  }
  return form;
}

const controlOf = (anchor) => (anchor.matches(controls) ? anchor : firstControl(anchor) || anchor);

function describe(element, id) {
  const earlier = element.getAttribute(describedBy);
  if (!described.has(element)) described.set(element, earlier);
  element.setAttribute(describedBy, earlier ? `${earlier} ${id}` : id);
}

function clearFaults() {
  for (const [element, ids] of described) {
    if (ids) element.setAttribute(describedBy, ids);
    else element.removeAttribute(describedBy);
  }
  described.clear();
  for (const shown of all('.fault,.note-of-field', form)) shown.remove();
  for (const control of all('[aria-invalid]', form)) control.removeAttribute('aria-invalid');
}

// "Doel 2: ", for a fault in a field of that name's.
function appendWhere(element, { place, message }) {
  const around = trail(place).slice(0, message === undefined ? -1 : undefined).join(', ');
  if (around) element.append(make('span', 'where', `${around}: `));
}

// Where to go for it.
function showFault(told, className) {
  const anchor = anchorOf(told.place), target = controlOf(anchor), message = make('p', className);
  const isGroup = anchor.tagName === 'FIELDSET';
  message.id = newId('fault');
  if (anchor.matches('.inline')) {
    appendWhere(message, told);  // several may stand in one sentence
    const block = anchor.closest('td,th,li,dd,p');
    if (block?.tagName === 'P') lastOf(block, '.fault,.note-of-field').after(message);
    else (block || anchor.parentElement).append(message);
  } else if (isGroup) {
    lastOf(one(':scope>legend', anchor), '.help,.fault').after(message);
    describe(anchor, message.id);
  } else {
    (anchor.matches('.field') ? target : anchor).before(message);
  }
  appendMessage(message, told);
  if (target.matches(controls) && !isGroup) {
    describe(target, message.id);
    if (className === 'fault' && !['radio', 'checkbox'].includes(target.type) && !anchor.matches('[data-list]')) {
      target.setAttribute('aria-invalid', 'true');
    }
  }
  target.id ||= newId('target');
  return target;
}

function goTo(target) {
  target.focus();
  target.scrollIntoView({ block: 'center' });
}

// `isTold`: which of the faults are shown; `tellsAll`: in the summary too.
export function showFaults({ faults, warnings }, isTold, tellsAll) {
  clearFaults();
  const told = faults.filter(isTold), targets = told.map((fault) => showFault(fault, 'fault')), n = told.length;
  for (const warning of warnings) showFault(warning, 'note-of-field');
  summary.hidden = !tellsAll || n === 0;
  one('h2', summary).textContent = word(n === 1 ? 'screen-faults-1' : 'screen-faults', { n });
  one('ul', summary).replaceChildren(...told.map((fault, i) => {
    const item = make('li'), link = make('a');
    link.href = `#${targets[i].id}`;
    on(link, 'click', (event) => {
      event.preventDefault();
      goTo(targets[i]);
    });
    appendWhere(item, fault);
    appendMessage(link, fault);
    item.append(link);
    return item;
  }));
  showLeft(faults.length);
}

function showLeft(n) {
  left.hidden = n === 0;
  complete.hidden = n > 0 || isAbsent(answers);
  if (left.dataset.n === String(n)) return;
  left.replaceChildren(word('screen-left', { n }), make('span', 'unseen', `, ${data.words['screen-next']}`));
  left.dataset.n = n;
}

let lastAt = null;  // the control where one was last
on(form, 'focusin', (event) => { lastAt = event.target; });

export function goToNext(faults) {
  const isBefore = (element, other) => element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  const places = faults.map(({ place }) => controlOf(anchorOf(place)));
  places.sort((element, other) => (element === other ? 0 : isBefore(element, other) ? -1 : 1));
  const next = places.find((place) => lastAt?.isConnected && isBefore(lastAt, place)) || places[0];
  if (next) goTo(next);
}
