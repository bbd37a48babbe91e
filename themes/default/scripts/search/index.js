// Finds pages in the index that the program makes (generator/render/search_index.h says what its parts hold). A part is
// a script, since a page in a folder cannot read files, and is loaded when a query asks for it.
import { make } from '../dom.js';

const mostParts = 3;     // of a kind, for a word
const mostTerms = 30;    // that a word may mean
const sure = 0.75;       // a likeness that leaves no doubt about what was meant
const last = '\uffff';

// ---- Parts ----

const asked = new Map();    // what is loaded or on its way, by name
const waiting = new Map();  // who waits for it
let base = '';              // the address of the parts

globalThis.drieluik_search = (name, content) => waiting.get(name)?.(content);

function load(name, read) {
  if (!asked.has(name)) {
    asked.set(name, new Promise((resolve, reject) => {
      const script = make('script');
      let isRead = false;
      const fail = () => {
        if (isRead) return;
        asked.delete(name);
        reject(new Error(script.src));
      };
      waiting.set(name, (content) => {
        try {
          resolve(read(content));
          isRead = true;
        } catch {
          fail();
        }
      });
      script.src = `${base}${name}.js`;
      script.onerror = fail;
      script.onload = fail;  // unless it handed something over
      document.head.append(script);
    }));
  }
  return asked.get(name);
}

// Of each kind: what its parts begin with, and their names.
const loadIndex = () => load('index', ({ pages, common, ...kinds }) => {
  const index = { pages, common: new Set(common.split(' ')) };
  for (const [kind, { starts, hashes }] of Object.entries(kinds)) {
    const begins = starts === '' ? [] : starts.split(' ');
    index[kind] = { starts: begins, names: begins.map((_, i) => `${kind}-${i}-${hashes.slice(4 * i, 4 * i + 4)}`) };
  }
  return index;
});
const number = (digits) => parseInt(digits, 36);

// Entries as [word, [terms]]; those of parts of words come second.
const readWords = (content) => content.split('|').map((half) => (half ? half.split(' ').map((entry) => {
  const [word, terms] = entry.split(':');
  return [word, terms.split('.').map(number)];
}) : []));
const readTerms = (content) => content.split('\n');
const readTexts = (content) => content.split('\f').slice(1).map((page) => {
  const [head, ...sections] = page.split('\n').map((line) => line.split('\t'));
  const [at, address, title, kind, language] = head;
  return {
    page: number(at), address, title, kind, language,
    sections: sections.map(([section, anchor, heading, text]) => ({ section: number(section), anchor, heading, text })),
  };
});

// The last one whose start is not after what is looked for.
function partOf(starts, isAfter) {
  let low = 0, high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (isAfter(starts[middle])) high = middle;
    else low = middle;
  }
  return low;
}

// All entries of a kind that begin with `start`, but of no more parts than can be asked of a reader.
async function entriesFrom(kind, start) {
  const { starts, names } = (await loadIndex())[kind];
  const first = partOf(starts, (one) => one > start), end = partOf(starts, (one) => one > start + last);
  const parts = [];
  for (let i = first; i <= Math.min(end, first + mostParts - 1); ++i) parts.push(load(names[i], readWords));
  return Promise.all(parts);
}

// ---- Words ----

export const bare = (text) =>
  text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase().replace(/ς/g, 'σ');
export const wordPattern = /[\p{L}\p{M}\p{N}\u00ad]+/gu;
const wordsOf = (text) => (text.match(wordPattern) ?? []).map(bare).filter((word) => word !== '');

function commonStart(one, other) {
  let length = 0;
  while (length < one.length && one[length] === other[length]) ++length;
  return length;
}

// Whether two words end differently, in at most so many letters of both.
function differInEnds(one, other, most) {
  const common = commonStart(one, other);
  const rest = one.length - common, otherRest = other.length - common;
  return common >= 4 && rest <= 3 && otherRest <= 3 && rest + otherRest <= most;
}

// Two forms of one word, by their looks: "werkbladen" and "werkblad", "studies" and "study", "vragen" and "vraag".
const withoutDoubles = (word) => word.replace(/(.)\1/gu, '$1');
const areForms = (one, other) =>
  differInEnds(one, other, 4) || differInEnds(withoutDoubles(one), withoutDoubles(other), 2);

// How many slips of the key lie between two words (restricted Damerau-Levenshtein distance), or more than `most`.
function slips(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [], row = [...Array(other.length + 1).keys()];
  for (let i = 1; i <= one.length; ++i) {
    const next = [i];
    for (let j = 1; j <= other.length; ++j) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        next[j] = Math.min(next[j], before[j - 2] + 1);
      }
    }
    [before, row] = [row, next];
  }
  return row[other.length];
}

// How well a word of the index answers what was typed: 1 for the word itself, 0 for another word. Where the word
// itself is known, its forms are, as the program knows them (“coachee”): others look alike (“coach”).
function likeness(typed, word, isKnown) {
  if (word === typed) return 1;
  if (word.startsWith(typed)) return 0.8 + 0.1 * typed.length / word.length;
  return areForms(typed, word) ? (isKnown ? 0.35 : 0.7) : 0;
}

// What a word that was typed may mean: terms with how well they answer it.
async function meanings(typed) {
  const found = new Map();
  const add = (terms, quality) => {
    for (const term of terms) found.set(term, Math.max(found.get(term) ?? 0, quality));
  };
  const stem = typed.length > 4 ? typed.slice(0, Math.max(4, typed.length - 3)) : typed;
  const entries = await entriesFrom('words', stem);
  const isKnown = entries.some(([words]) => words.some(([word]) => word === typed));
  for (const [words, parts = []] of entries) {
    for (const [word, terms] of words) {
      const quality = likeness(typed, word, isKnown);
      if (quality > 0) add(terms, quality);
    }
    if (typed.length < 4) continue;
    for (const [part, terms] of parts) {
      const quality = likeness(typed, part);
      if (quality > 0) add(terms, 0.75 * quality);
    }
  }
  if (typed.length >= 4 && Math.max(0, ...found.values()) < sure) await addSlips(typed, add);
  return [...found].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostTerms);
}

// A slip of the key leaves either the beginning of a word as it is or its end.
async function addSlips(typed, add) {
  const letters = [...typed];
  const kept = Math.max(2, Math.floor((letters.length - 1) / 2)), most = letters.length < 8 ? 1 : 2;
  const start = letters.slice(0, kept).join(''), end = letters.reverse().slice(0, kept).join('');
  for (const halves of [...await entriesFrom('words', start), ...await entriesFrom('ends', end)]) {
    for (const [word, terms] of halves.flat()) {
      const distance = slips(typed, word, most);
      if (distance <= most) add(terms, 0.5 / distance);
    }
  }
}

// ---- Pages ----

// The terms with their words and pages: those that answer best, from few parts.
async function answersOf(terms) {
  const index = (await loadIndex()).terms, starts = index.starts.map(number);
  const wanted = new Map();  // terms by part
  for (const [term, quality] of terms) {
    const part = partOf(starts, (start) => start > term);
    if (!wanted.has(part) && wanted.size === mostParts) continue;
    wanted.set(part, [...(wanted.get(part) ?? []), [term - starts[part], quality]]);
  }
  const answers = [];
  await Promise.all([...wanted].map(async ([part, lines]) => {
    const content = await load(index.names[part], readTerms);
    for (const [line, quality] of lines) {
      const [words, pages] = content[line].split('|');
      answers.push({ quality, words: words.split(' '), pages: pages.split(' ') });
    }
  }));
  return answers;
}

// The pages of a word that was typed, each with its best weight and where that is.
function pagesOf(answers) {
  const pages = new Map();
  for (const answer of answers) {
    let page = 0;
    for (const posting of answer.pages) {
      const [step, weight, section = '0'] = posting.split('.');
      page += number(step);
      const score = answer.quality * number(weight);
      if (score > (pages.get(page)?.score ?? 0)) pages.set(page, { score, section: number(section) });
    }
  }
  return pages;
}

// Pages that answer the query, the best first: { page, section, score }, and the words to mark in them.
export async function find(query) {
  const typed = [...new Set(wordsOf(query))];
  const { pages: all, common } = await loadIndex();
  const found = new Map(), marked = new Set();
  // What a question is about: “coachee” in “wat is een coachee”.
  const telling = typed.filter((word) => !common.has(word)), subjects = telling.length > 0 ? telling : typed;
  for (const word of typed) {
    const answers = await answersOf(await meanings(word)), isSubject = subjects.includes(word);
    if (isSubject) answers.forEach((answer) => answer.words.forEach((one) => marked.add(one)));
    const pages = pagesOf(answers);
    const rarity = 1 + Math.log((all + 1) / (pages.size + 1));
    for (const [page, { score, section }] of pages) {
      const result = found.get(page) ?? { page, section, score: 0, best: 0, words: 0 };
      const weight = score * rarity * (isSubject ? 1 : 0.1);
      if (weight > result.best) Object.assign(result, { best: weight, section });
      result.score += weight;
      result.words += isSubject ? 1 : 0;
      found.set(page, result);
    }
  }
  const value = (result) => result.score * (result.words / subjects.length) ** 2;
  const results = [...found.values()].filter(({ words }) => words > 0).sort((a, b) => value(b) - value(a) || a.page - b.page);
  return { results, marked };
}

// The page and the section of a result, to be shown.
export async function show({ page, section }) {
  const isAfter = (start) => {
    const [startPage, startSection] = start.split('.').map(number);
    return startPage > page || (startPage === page && startSection > section);
  };
  const { starts, names } = (await loadIndex()).texts;
  const shown = (await load(names[partOf(starts, isAfter)], readTexts)).find((one) => one.page === page);
  return { ...shown, ...shown.sections.find((one) => one.section === section) };
}

export const openIndex = (address) => { base = address; };
