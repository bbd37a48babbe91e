// Answers and messages as people read them.
import { make } from '../dom.js';
import { isDate } from './check-answer.js';
import { data, word } from './page.js';
import { isAbsent, yesNo } from './values.js';

const isLetterCase = (text) => text.length > 1 && text[1] === text[1].toLowerCase();
export const withSmall = (text) => (isLetterCase(text) ? text[0].toLowerCase() + text.slice(1) : text);
export const withCapital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

export function inWords(field, value) {
  if (isAbsent(value)) return '';
  if (Array.isArray(value)) return value.map((one) => inWords({ ...field, type: 'choice' }, one)).join(data.words['list-separator']);
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
  return value.replace('.', data.words['decimal-sign']) + (unit ? `\u00a0${unit}` : '');
}

export const fillNumbered = (pattern, args) => pattern.replace(/\{(\d)\}/g, (mark, i) => (i in args ? String(args[i]) : mark));

// The program's message. Who looks at the page sees where it belongs; the path is for those who compare.
export function appendMessage(element, { code, path, args, field, name, message }) {
  if (message !== undefined) return element.append(message);
  const { text, hint } = data.messages[code], label = field && field.label;
  const rest = (part = '') => fillNumbered(part, [null, ...args]);
  const [before, after] = text.split('{0}');
  element.append(rest(before));
  if (name !== undefined) element.append(name);
  else if (label) element.append(make('span', 'path', `“${path}” (`), label, make('span', 'path', ')'));
  else element.append(`“${path}”`);
  element.append(rest(after));
  if (hint) element.append(make('span', 'hint', ` · ${withCapital(rest(hint))}`));
}
