// Conditions, as the program has parsed them: { is, left, right } or { is, parts }; with `order`, the options of a scale.
import { asNumber } from './check-answer.js';
import { isArray } from './values.js';

const signs = {
  equal: [0],
  unequal: [-1, 1],
  less: [-1],
  'less-or-equal': [-1, 0],
  greater: [1],
  'greater-or-equal': [0, 1],
};

function orderOf(left, right, order) {
  const values = [left, right].map(order ? (key) => order.indexOf(key) : asNumber);
  const [a, b] = values.includes(undefined) ? [left, right] : values;
  return a < b ? -1 : a > b ? 1 : 0;
}

const isQuoted = (operand) => operand.startsWith('"');

// true, false, or undefined when an answer that decides is absent.
export function holds({ is, left, right, order, parts }, answerTo) {
  if (is === 'answered') return answerTo(left) !== undefined;
  if (!parts) {
    const [one, other] = [left, right].map((operand) => (isQuoted(operand) ? operand.slice(1, -1) : answerTo(operand)));
    const [choices, key] = isArray(one) ? [one, other] : [other, one];
    if (isArray(choices) && key !== undefined) return (is === 'equal') === choices.includes(key);
    return one === undefined || other === undefined ? undefined : signs[is].includes(orderOf(one, other, order));
  }
  const results = parts.map((part) => holds(part, answerTo)), decisive = is === 'any';
  if (is === 'not') return results[0] === undefined ? undefined : !results[0];
  if (results.includes(decisive)) return decisive;
  return results.includes(undefined) ? undefined : !decisive;
}

export const pathsOf = ({ left, right, parts }) => (parts ? parts.flatMap(pathsOf)
  : [left, right].filter((operand) => operand && !isQuoted(operand)));

// The same, of other paths.
export function changed(condition, change) {
  const out = { ...condition };
  if (out.parts) out.parts = out.parts.map((part) => changed(part, change));
  for (const side of ['left', 'right']) {
    if (out[side] && !isQuoted(out[side])) out[side] = change(out[side]);
  }
  return out;
}

// "goals.*.weight" seen from "goals.2.goal" is "goals.2.weight".
export function inScope(path, scope) {
  const around = scope.split('.');
  return path.split('.').map((part, i) => (part === '*' ? around[i] ?? '1' : part)).join('.');
}
