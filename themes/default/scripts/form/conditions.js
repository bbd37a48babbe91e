// Conditions, as the program has parsed them: { is, left, right } or { is, parts }.
import { asNumber } from './check-answer.js';

const signs = {
  equal: (order) => order === 0,
  unequal: (order) => order !== 0,
  less: (order) => order < 0,
  'less-or-equal': (order) => order <= 0,
  greater: (order) => order > 0,
  'greater-or-equal': (order) => order >= 0,
};

function orderOf(left, right) {
  const numbers = [asNumber(left), asNumber(right)];
  const [a, b] = numbers.includes(undefined) ? [left, right] : numbers;
  return a < b ? -1 : a > b ? 1 : 0;
}

const isQuoted = (operand) => operand.startsWith('"');

// true, false, or undefined when an answer that decides is absent.
export function holds({ is, left, right, parts }, answerTo) {
  if (is === 'answered') return answerTo(left) !== undefined;
  if (!parts) {
    const [one, other] = [left, right].map((operand) => (isQuoted(operand) ? operand.slice(1, -1) : answerTo(operand)));
    return one === undefined || other === undefined ? undefined : signs[is](orderOf(one, other));
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
