// Answers and messages as people read them.
import { make } from '../dom.js';
import { asNumber, isDate, mayBeThousands } from './check-answer.js';
import { data, word } from './page.js';
import { isAbsent, isArray, trimmed, yesNo } from './values.js';

const isLetterCase = (text) => text.length > 1 && text[1] === text[1].toLowerCase();
export const withSmall = (text) => (isLetterCase(text) ? text[0].toLowerCase() + text.slice(1) : text);
export const withCapital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

const sign = data.words['decimal-sign'];

// A number of a record as it is written on this page: 1,5 and 1.500 for 1.5 and 1,500.
export function numberShown(text) {
  if (sign === ',' && mayBeThousands(text)) return text.replace(',', '.');
  return asNumber(text) === undefined ? text : text.replace('.', sign);
}

// As resolve/typed_answer.cc reads it, but for what may be two numbers: that is left to who typed it.
export function numberTyped(typed) {
  const text = trimmed(typed), swapped = sign === ',' ? text.replace(/[.,]/g, (c) => (c === '.' ? ',' : '.')) : text;
  if (mayBeThousands(swapped)) return swapped;
  const isDivided = /^-?\d{1,4}(,\d{3})+(\.|$)/.test(swapped);
  const number = (isDivided ? swapped : text).replaceAll(',', isDivided ? '' : '.');
  return asNumber(number) === undefined ? typed : number;
}

export function inWords(field, value) {
  if (isAbsent(value)) return '';
  if (isArray(value)) return value.map((one) => inWords({ ...field, type: 'choice' }, one)).join(data.words['list-separator']);
  if (typeof value !== 'string') return '';
  const option = (field.options || []).find(([key]) => key === value);
  if (option) return option[1];
  if (field.type === 'yesno') return yesNo(value) ? data.words[yesNo(value) === 'true' ? 'yes' : 'no'] : value;
  if (field.type === 'date' && isDate(value)) {
    const [year, month, day] = value.split('-');
    return word('date-pattern', { day: Number(day), month: data.words[`month-${Number(month)}`], year });
  }
  if (field.type !== 'number') return value;
  const unit = value === '1' && field['unit-one'] || field.unit;
  return numberShown(value) + (unit ? `\u00a0${unit}` : '');
}

export const fillNumbered = (pattern, args) => pattern.replace(/\{(\d)\}/g, (mark, i) => (i in args ? String(args[i]) : mark));

// The program's message. Who looks at the page sees where it belongs; the path is for those who compare.
export function appendMessage(element, { code, path, args, field, name, message }) {
  if (message !== undefined) return element.append(message);
  const { text, hint } = data.messages[code], label = field && field.label;
  const values = code === 'thousands' ? args.map(numberShown) : args;
  const rest = (part = '') => fillNumbered(part, [null, ...values]);
  const [before, after] = text.split('{0}');
  element.append(rest(before));
  if (name !== undefined) element.append(name);
  else if (label) element.append(make('span', 'path', `“${path}” (`), label, make('span', 'path', ')'));
  else element.append(`“${path}”`);
  element.append(rest(after));
  if (hint) element.append(make('span', 'hint', ` · ${withCapital(rest(hint))}`));
}
