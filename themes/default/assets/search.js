// The search box of every page: results as one types, `/` to get there, arrows to go through them, Escape to get out.
'use strict';

(() => {
  const box = document.querySelector('.search');
  const input = box.querySelector('input');
  const results = box.querySelector('[data-search-results]');
  const status = box.querySelector('[role=status]');
  const count = box.querySelector('.count');
  const list = box.querySelector('ol');
  const more = box.querySelector('button');
  const root = box.dataset.search.replace(/search\/$/, '');
  const index = searchIndex.open(box.dataset.search);
  const pause = 120;      // milliseconds without a key before a search begins
  const shownAtOnce = 8;
  const around = 70;      // letters shown before a word that was found

  let timer = 0, latest = 0, rest = [], marked = new Set();
  let answered = '';      // the query that the list answers
  let listed = 0;         // the run that it is of

  // ---- What is shown ----

  // The text with the words that were found marked.
  function withMarks(element, text) {
    let at = 0;
    for (const { 0: word, index: start } of text.matchAll(searchIndex.wordPattern)) {
      if (!marked.has(searchIndex.bare(word))) continue;
      const mark = document.createElement('mark');
      mark.textContent = word;
      element.append(text.slice(at, start), mark);
      at = start + word.length;
    }
    element.append(text.slice(at));
    return element;
  }

  // The piece of the text around the first word that was found.
  function piece(text) {
    let first = 0;
    for (const { 0: word, index: start } of text.matchAll(searchIndex.wordPattern)) {
      if (!marked.has(searchIndex.bare(word))) continue;
      first = start;
      break;
    }
    const start = first > around ? text.indexOf(' ', first - around) + 1 : 0;
    const end = start + 2 * around < text.length ? text.lastIndexOf(' ', start + 2 * around) : text.length;
    return `${start > 0 ? '…\u00a0' : ''}${text.slice(start, end)}${end < text.length ? '\u00a0…' : ''}`;
  }

  function make(tag, className) {
    const element = document.createElement(tag);
    element.className = className;
    return element;
  }

  function itemOf(shown) {
    const item = document.createElement('li'), link = document.createElement('a');
    link.href = `${root}${shown.address}${shown.anchor ? `#${shown.anchor}` : ''}`;
    if (shown.language) link.lang = shown.language;
    link.append(withMarks(make('strong', 'title-found'), shown.title));
    if (shown.kind) {
      const kind = make('span', 'kind');
      kind.textContent = shown.kind;
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
    const items = (await Promise.all(next.map(index.show))).map(itemOf);
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
      const found = await index.find(query);
      if (run !== latest) return;
      rest = found.results;
      marked = found.marked;
      const all = rest.length;
      list.replaceChildren();
      listed = run;
      await showMore(run);
      if (run !== latest) return;
      results.hidden = false;
      answered = query;
      say(all === 0 ? 'none' : all === 1 ? 'one' : 'many', all);
    } catch {
      if (run !== latest) return;
      results.hidden = false;
      say('failed', 0);
    }
  }

  // ---- Keys ----

  const links = () => [...list.querySelectorAll('a')];

  input.addEventListener('input', () => {
    if (input.value.trim() === '') return empty();
    clearTimeout(timer);
    timer = setTimeout(search, pause);
  });

  input.addEventListener('focus', () => {
    if (list.childElementCount > 0) results.hidden = false;
  });

  // What is there may still answer what was typed before.
  const firstLink = async () => {
    if (input.value.trim() !== '' && input.value !== answered) await search();
    return input.value === answered ? links()[0] : undefined;
  };

  input.addEventListener('keydown', async (event) => {
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

  results.addEventListener('keydown', (event) => {
    const all = links(), at = all.indexOf(document.activeElement);
    if (event.key === 'Escape') return input.focus();
    if (!['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key) || at < 0) return;
    event.preventDefault();
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    (to < 0 ? input : all[Math.min(to, all.length - 1)]).focus();
  });

  more.addEventListener('click', async () => {
    const first = listed === latest ? await showMore(listed) : null;
    first?.querySelector('a').focus();
  });

  box.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) results.hidden = true;
  });
  document.addEventListener('pointerdown', (event) => {
    if (!box.contains(event.target)) results.hidden = true;
  });
  // A result on this very page.
  list.addEventListener('click', (event) => {
    if (event.target.closest('a')) results.hidden = true;
  });

  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.closest?.('input,textarea,select,[contenteditable]');
    if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || isTyping) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
})();
