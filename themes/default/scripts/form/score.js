// What `:::attainment` says, from the scores on the page: as document/build_attainment.cc and attainment.cc do it, with
// the numbers and words of the form's data.
import { all, make, one } from '../dom.js';
import { asNumber } from './check-answer.js';
import { fieldAt, textIn, valueAt } from './fields.js';
import { inWords } from './in-words.js';
import { data, form, word } from './page.js';

const { mean, deviation, correlation, 'as-expected-within': hardlyDifferent } = data.attainment || {};

// `goals`: of each its weight, above 0, and its score, from -2 to +2.
function tScore(goals) {
  let weighted = 0, weights = 0, squares = 0;
  for (const { weight, score } of goals) {
    weighted += weight * score;
    weights += weight;
    squares += weight * weight;
  }
  if (weights <= 0) return undefined;
  return mean + deviation * weighted / Math.sqrt((1 - correlation) * squares + correlation * weights * weights);
}

function tInWords(t) {
  const tenths = Math.round(Math.abs(t) * 10), sign = t < 0 && tenths > 0 ? '−' : '';
  return `${sign}${Math.floor(tenths / 10)}${data.words['decimal-sign']}${tenths % 10}`;
}

function meaningOf(t) {
  if (t > mean + hardlyDifferent) return 'attainment-more';
  return t < mean - hardlyDifferent ? 'attainment-less' : 'attainment-as-expected';
}

function goalOf(record, path, contractPath) {
  const textAt = textIn(record);
  const wordsAt = (place) => inWords(fieldAt(place).field, textAt(place));
  const score = asNumber((textAt(`${path}.score`) ?? '').replace(/^\+/, ''));
  const weight = asNumber(textAt(`${contractPath}.weight`) ?? '') ?? 1;
  return {
    texts: [wordsAt(`${contractPath}.goal`), wordsAt(`${contractPath}.weight`) || '1', wordsAt(`${path}.score`)],
    scored: score !== undefined && { weight, score },
  };
}

// Of the list at `path`, one for each goal of the contract.
function goalsOf(record, path, room) {
  const contractList = fieldAt(path).field['for-each'];
  const count = [contractList, path].map((list) => (valueAt(record, list) || []).length).find((n) => n > 0) ?? room;
  return Array.from({ length: count }, (_, i) => goalOf(record, `${path}.${i + 1}`, `${contractList}.${i + 1}`));
}

// ["T-score: 42,5.", " Alles samen …"], or nothing without scores.
function resultOf(goals) {
  const scored = goals.map((goal) => goal.scored).filter(Boolean), t = tScore(scored);
  if (t === undefined) return undefined;
  const some = { n: scored.length, all: goals.length };
  const rest = some.n < some.all ? ` ${word('attainment-some', some)}` : '';
  return [`${data.words['attainment-t']}: ${tInWords(t)}.`, ` ${data.words[meaningOf(t)]}${rest}`];
}

function prepare(part) {
  one(':scope>p', part).classList.add('room');  // to write in by hand
  const result = make('p', 'result');
  result.setAttribute('aria-live', 'polite');
  part.append(result);
  return result;
}

// Puts it where the page has room for it.
export function showScores(record) {
  for (const part of all('[data-computed]', form)) {
    const result = one(':scope>.result', part) || prepare(part), { rows } = one('tbody', part);
    const goals = goalsOf(record, part.dataset.computed, rows.length);
    while (rows.length > goals.length) rows[rows.length - 1].remove();
    while (rows.length < goals.length) rows[0].after(rows[0].cloneNode(true));
    goals.forEach(({ texts }, i) => {
      texts.forEach((text, column) => { rows[i].cells[column].textContent = text || (column === 0 ? i + 1 : ''); });
    });
    const said = resultOf(goals);
    part.classList.toggle('scored', said !== undefined);
    const text = said ? said.join('') : data.words['screen-attainment'];
    if (result.textContent === text) continue;  // said once
    result.replaceChildren(...(said ? [make('strong', '', said[0]), said[1]] : [text]));
  }
}
