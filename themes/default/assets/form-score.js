// What `:::attainment` says, from the scores on the page: as document/build_attainment.cc and attainment.cc do it, with
// the numbers and words of the form's data.
'use strict';

// `data`: form_data() of the program. `inWords(field, value)`: an answer as people read it.
const formScore = (data, { fieldAt, asNumber, fill, valueAt }, inWords) => {
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
    const textAt = (place) => {
      const value = valueAt(record, place);
      return typeof value === 'string' ? value : undefined;
    };
    const wordsAt = (place) => inWords(fieldAt(place).field, textAt(place) ?? '');
    const score = asNumber((textAt(`${path}.score`) ?? '').replace(/^\+/, ''));
    const weight = asNumber(textAt(`${contractPath}.weight`) ?? '') ?? 1;
    return {
      name: wordsAt(`${contractPath}.goal`),
      weightInWords: wordsAt(`${contractPath}.weight`) || '1',
      scoreInWords: wordsAt(`${path}.score`),
      scored: score === undefined ? undefined : { weight, score },
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
    const scored = goals.map((goal) => goal.scored).filter((one) => one !== undefined);
    const t = tScore(scored);
    if (t === undefined) return undefined;
    const some = { n: scored.length, all: goals.length };
    const rest = scored.length < goals.length ? ` ${fill(data.words['attainment-some'], some)}` : '';
    return [`${data.words['attainment-t']}: ${tInWords(t)}.`, ` ${data.words[meaningOf(t)]}${rest}`];
  }

  function prepare(part) {
    part.querySelector(':scope>p').classList.add('room');  // to write in by hand
    const result = document.createElement('p');
    result.className = 'result';
    result.setAttribute('aria-live', 'polite');
    part.append(result);
    return result;
  }

  // Puts it where the page has room for it.
  function show(form, record) {
    for (const part of form.querySelectorAll('[data-computed]')) {
      const result = part.querySelector(':scope>.result') || prepare(part);
      const body = part.querySelector('tbody'), [pattern] = body.rows;
      const goals = goalsOf(record, part.dataset.computed, body.rows.length);
      while (body.rows.length > goals.length) body.lastElementChild.remove();
      while (body.rows.length < goals.length) body.append(pattern.cloneNode(true));
      goals.forEach((goal, i) => {
        const texts = [goal.name || String(i + 1), goal.weightInWords, goal.scoreInWords];
        texts.forEach((text, column) => { body.rows[i].cells[column].textContent = text; });
      });
      const said = resultOf(goals);
      part.classList.toggle('scored', said !== undefined);
      const text = said ? said.join('') : data.words['screen-attainment'];
      if (result.textContent === text) continue;  // said once
      const strong = document.createElement('strong');
      strong.textContent = said ? said[0] : '';
      result.replaceChildren(...(said ? [strong, said[1]] : [text]));
    }
  }

  return { show };
};
