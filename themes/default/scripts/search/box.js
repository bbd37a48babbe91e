// The search box of every page: results as one types, `/` to get there, arrows to go through them, Escape to get out.
import { all, make, on, one } from '../dom.js';
import { bare, find, openIndex, show, wordPattern } from './index.js';

const box = one('.search');
const input = one('input', box);
const results = one('[data-search-results]', box);
const status = one('[role=status]', box);
const count = one('.count', box);
const list = one('ol', box);
const more = one('button', box);
const address = box.dataset.search;

const pause = 120;      // milliseconds without a key before a search begins
const shownAtOnce = 8;
const around = 70;      // letters shown before a word that was found

let timer = 0, latest = 0, rest = [], marked = new Set();
let answered = '';      // the query that the list answers
let listed = 0;         // the run that it is of

// ---- What is shown ----

// The words of a text that were found, with their places.
const foundIn = (text) => [...text.matchAll(wordPattern)].filter(([word]) => marked.has(bare(word)));

function withMarks(element, text) {
  let at = 0;
  for (const { 0: word, index: start } of foundIn(text)) {
    element.append(text.slice(at, start), make('mark', '', word));
    at = start + word.length;
  }
  element.append(text.slice(at));
  return element;
}

// The piece of the text around the first word that was found.
function piece(text) {
  const first = foundIn(text)[0]?.index ?? 0;
  const start = first > around ? text.indexOf(' ', first - around) + 1 : 0;
  const end = start + 2 * around < text.length ? text.lastIndexOf(' ', start + 2 * around) : text.length;
  return `${start > 0 ? '…\u00a0' : ''}${text.slice(start, end)}${end < text.length ? '\u00a0…' : ''}`;
}

function itemOf(shown) {
  const item = make('li'), link = make('a');
  link.href = `${address.replace(/search\/$/, '')}${shown.address}${shown.anchor ? `#${shown.anchor}` : ''}`;
  if (shown.language) link.lang = shown.language;
  link.append(withMarks(make('strong', 'title-found'), shown.title));
  if (shown.kind) {
    const kind = make('span', 'kind', shown.kind);
    kind.lang = document.documentElement.lang;
    link.append(' ', kind);
  }
  if (shown.heading) link.append(' ', withMarks(make('span', 'heading'), shown.heading));
  if (shown.text) link.append(' ', withMarks(make('span', 'piece'), piece(shown.text)));
  item.append(link);
  return item;
}

function say(key, n) {
  status.textContent = count.textContent = (box.dataset[key] ?? '').replace('{n}', n);
}

async function showMore(run) {
  const next = rest.splice(0, shownAtOnce);
  const items = (await Promise.all(next.map(show))).map(itemOf);
  if (run !== latest) return null;
  list.append(...items);
  more.hidden = rest.length === 0;
  return items[0];
}

function empty() {
  ++latest;
  clearTimeout(timer);
  list.replaceChildren();
  answered = '';
  status.textContent = count.textContent = '';
  results.hidden = true;
}

async function search() {
  const run = ++latest, query = input.value;
  clearTimeout(timer);
  try {
    const found = await find(query);
    if (run !== latest) return;
    rest = found.results;
    marked = found.marked;
    const total = rest.length;
    list.replaceChildren();
    listed = run;
    await showMore(run);
    if (run !== latest) return;
    results.hidden = false;
    answered = query;
    say(total === 0 ? 'none' : total === 1 ? 'one' : 'many', total);
  } catch {
    if (run !== latest) return;
    results.hidden = false;
    say('failed', 0);
  }
}

// ---- Keys ----

const links = () => all('a', list);

on(input, 'input', () => {
  if (input.value.trim() === '') return empty();
  clearTimeout(timer);
  timer = setTimeout(search, pause);
});

on(input, 'focus', () => {
  if (list.childElementCount > 0) results.hidden = false;
});

// What is there may still answer what was typed before.
const firstLink = async () => {
  if (input.value.trim() !== '' && input.value !== answered) await search();
  return input.value === answered ? links()[0] : undefined;
};

on(input, 'keydown', async (event) => {
  if (event.key === 'Escape') {
    input.value = '';
    empty();
  } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
    event.preventDefault();
    const link = await firstLink();
    if (!link) return;
    results.hidden = false;
    if (event.key === 'Enter') link.click();
    else link.focus();
  }
});

on(results, 'keydown', (event) => {
  const found = links(), at = found.indexOf(document.activeElement);
  if (event.key === 'Escape') return input.focus();
  if (!['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key) || at < 0) return;
  event.preventDefault();
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: found.length - 1 }[event.key];
  (to < 0 ? input : found[Math.min(to, found.length - 1)]).focus();
});

on(more, 'click', async () => {
  const first = listed === latest ? await showMore(listed) : null;
  if (first) one('a', first).focus();
});

on(box, 'focusout', (event) => {
  if (event.relatedTarget && !box.contains(event.relatedTarget)) results.hidden = true;
});
on(document, 'pointerdown', (event) => {
  if (!box.contains(event.target)) results.hidden = true;
});
// A result on this very page.
on(list, 'click', (event) => {
  if (event.target.closest('a')) results.hidden = true;
});

on(document, 'keydown', (event) => {
  const isTyping = event.target.closest?.('input,textarea,select,[contenteditable]');
  if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || isTyping) return;
  event.preventDefault();
  input.focus();
  input.select();
});

openIndex(address);
