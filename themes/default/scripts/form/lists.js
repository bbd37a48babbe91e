// Lists: as many items on the page as there are answers, and buttons to have more or fewer.
import { all, describedBy, make, one } from '../dom.js';
import { contract, put, valueOf } from './answers.js';
import { changed } from './conditions.js';
import { button } from './controls.js';
import { fieldAt, isOfContract, isWithin } from './fields.js';
import { withCapital, withSmall } from './in-words.js';
import { form, newId, word } from './page.js';
import { isArray } from './values.js';

const templates = [];        // of each list an item, and how many the blank form has
let isBlankOnPaper = false;  // being printed without one answer: with the room that the blank form has

export function setBlankOnPaper(isBlank) {
  isBlankOnPaper = isBlank;
}

export const itemsOf = (list) => all(':scope>[data-item]', list);
export const itemName = (field, number) => `${field.item || field.label} ${number}`;
const pathAndField = (list) => ({ path: list.dataset.list, ...fieldAt(list.dataset.list) });

// Those within an item go along with it, so that all have their number first.
const lists = all('[data-list]', form);
lists.forEach((list, i) => { list.dataset.template = i; });
for (const list of lists) {
  const items = itemsOf(list);
  templates.push({ item: items[0] && items[0].cloneNode(true), blank: items.length });
}

function setItemLabel(item, field, number) {
  if (!item.matches('.item')) return;
  const label = one(':scope>fieldset>legend, :scope>.field>label', item);
  if (label) label.firstChild.nodeValue = `${field.item ? `${field.item} ` : ''}${number}${label.children.length ? ' ' : ''}`;
  if (!field.of || number <= (field.min ?? 0)) return;
  for (const mark of all('.required', item)) mark.remove();
  for (const control of all('[required]', item)) control.required = false;
}

function madeItem(list, number) {
  const { path, field } = pathAndField(list);
  const item = templates[list.dataset.template].item.cloneNode(true);
  const changes = [[item.dataset.item, `${path}.${number}`]], ids = new Map();
  if (field['for-each']) changes.push([`${field['for-each']}.1`, `${field['for-each']}.${number}`]);
  const renamed = (name) => {
    const [from, to] = changes.find(([whole]) => isWithin(name, whole)) ?? ['', ''];
    return to + name.slice(from.length);
  };
  const change = (element, name, made) => {
    if (element.hasAttribute(name)) element.setAttribute(name, made(element.getAttribute(name)));
  };
  const parts = [item, ...all('*', item)];
  for (const part of parts) {
    for (const name of ['name', 'data-path', 'data-item', 'data-list', 'data-answer', 'data-number']) change(part, name, renamed);
    change(part, 'data-when', (condition) => JSON.stringify(changed(JSON.parse(condition), renamed)));
    if (part.dataset.number === `${path}.${number}`) part.textContent = number;
    if (part.id) {
      ids.set(part.id, newId(part.id));
      part.id = ids.get(part.id);
    }
  }
  for (const part of parts) {
    for (const name of ['for', describedBy, 'aria-labelledby']) change(part, name, (id) => ids.get(id) ?? id);
  }
  setItemLabel(item, field, number);
  return item;
}

function roomIn(list) {
  const { path, field } = pathAndField(list), value = valueOf(path);
  const given = isArray(value) ? value.length : 0, { blank } = templates[list.dataset.template];
  if (isOfContract(path)) return contract ? given : blank;
  if (!field['for-each']) return Math.max(given, field.min ?? 0, isBlankOnPaper ? blank : 1);
  const others = valueOf(field['for-each']);
  return Math.max(given, isArray(others) ? others.length : blank);
}

function showAddButton(list, field, isShown) {
  let bar = list.nextElementSibling;
  if (!bar || !bar.matches('.list-tools')) {
    bar = make('p', 'list-tools');
    const what = field.item ? withSmall(field.item) : word('screen-line');
    bar.append(button('add', withCapital(word('screen-add', { item: what })), field.item ? '' : `: ${field.label}`));
    list.after(bar);
  }
  bar.hidden = !isShown;
}

function showRemoveButton(item, field, number, isShown) {
  let remove = one(':scope>.remove', item);
  if (!isShown) return remove?.remove();
  if (!remove) {
    remove = button('remove');
    item.append(remove);
  }
  const name = itemName(field, number);
  if (!field.of) remove.textContent = withCapital(word('screen-remove-item', { item: withSmall(name) }));
  else remove.replaceChildren(word('screen-remove'), make('span', 'unseen', `: ${name}`));
}

export function layOutLists(root = form) {
  const inside = all('[data-list]', root);
  for (const list of inside.filter((inner) => !inside.some((outer) => outer !== inner && outer.contains(inner)))) {
    const { path, field } = pathAndField(list), room = roomIn(list), isFixed = isOfContract(path) || field['for-each'];
    itemsOf(list).slice(room).forEach((item) => item.remove());
    while (itemsOf(list).length < room) list.append(madeItem(list, itemsOf(list).length + 1));
    itemsOf(list).forEach((item, i) => {
      layOutLists(item);
      if (field.of && !field.item) one('label', item)?.classList.toggle('unseen', room === 1 && !isBlankOnPaper);
      if (!isFixed) showRemoveButton(item, field, i + 1, room > Math.max(field.min ?? 0, 1));
    });
    if (!isFixed) showAddButton(list, field, room < (field.max ?? 1000));
  }
}

// The answers of a list, with room for all of its items on the page.
export function answersOf(list) {
  const path = list.dataset.list;
  if (!isArray(valueOf(path))) put(path, []);
  const items = valueOf(path);
  while (items.length < itemsOf(list).length) items.push(null);
  return items;
}
