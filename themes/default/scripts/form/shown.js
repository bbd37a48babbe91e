// What depends on answers: parts with a condition, and answers that are told elsewhere on the page.
import { all, make, one } from '../dom.js';
import { contract, valueOf } from './answers.js';
import { holds, pathsOf } from './conditions.js';
import { comparable, fieldAt, isOfContract, textIn } from './fields.js';
import { inWords } from './in-words.js';
import { data, form, word } from './page.js';
import { isAbsent } from './values.js';

export function showConditions({ checkedAt, counts }) {
  const ofContract = textIn({ contract }), parts = all('[data-when]', form);
  const answerTo = (path) => (isOfContract(path) ? ofContract(path) : comparable(checkedAt.get(path)));
  for (const part of parts) {
    const condition = JSON.parse(part.dataset.when), isMet = holds(condition, answerTo) === true;
    part.hidden = contract && !isMet && pathsOf(condition).every(isOfContract);
    part.classList.toggle('unmet', !isMet);
  }
  for (const element of all('[data-path],[data-list],.inline[name]', form)) {
    const { path, list } = element.dataset, place = path || list || element.name, found = fieldAt(place);
    if (!found || found.isItem || !found.field.when) continue;
    const doesCount = counts(found.field, place);
    element.classList.toggle('uncounted', doesCount === false);
    if (!element.name) element.hidden = !doesCount && isAbsent(valueOf(place));
  }
  // What stands around fields that are all hidden says nothing.
  for (const part of parts.reverse()) {
    const inner = all('[data-path],.inline', part).filter((field) => !one('[data-path]', field));
    const isHidden = (field) => part.contains(field.closest('[hidden]'));
    if (inner.length > 0 && inner.every(isHidden)) part.hidden = true;
  }
  for (const link of all('.contents a')) {
    link.parentElement.hidden = Boolean(document.getElementById(link.hash.slice(1))?.closest('[hidden]'));
  }
}

export function showAnswers() {
  for (const shown of all('[data-answer]', form)) {
    const { answer } = shown.dataset, found = fieldAt(answer);
    if (found) shown.textContent = inWords(found.field, valueOf(answer));
  }
  for (const shown of all('.shown,fieldset[data-path^="contract."]', form)) {
    shown.hidden = contract && isAbsent(valueOf(shown.dataset.path));
  }
  for (const only of all('.form-contract')) only.hidden = !data.contract || Boolean(contract);
  // Above each grid of scales, how many of them have an answer.
  for (const levels of all('.scales>.levels', form)) {
    const scales = all(':scope>[data-path]', levels.parentElement);
    const n = scales.filter((scale) => !isAbsent(valueOf(scale.dataset.path))).length;
    const count = one('.count', levels) || levels.appendChild(make('span', 'count'));
    count.textContent = n > 0 ? word('screen-scales', { n, all: scales.length }) : '';
  }
}
