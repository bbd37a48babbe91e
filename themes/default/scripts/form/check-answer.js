// One answer against its field, as validate/check_scalar.cc of the program does it: { text } as it is meant, or
// { fault, args } with the code of a message.
import { trimmed, withLineFeeds, yesNo } from './values.js';

const fault = (code, ...args) => ({ fault: code, args });
const fine = (text) => ({ text });

export const asNumber = (text) => (text.length <= 20 && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined);

function exists(year, month, day) {
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= days;
}

function checkDate(field, text) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) {
    const other = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
    const date = other && `${other[4]}-${other[3].padStart(2, '0')}-${other[1].padStart(2, '0')}`;
    return date && isDate(date) ? fault('date-order', date) : fault('not-a-date');
  }
  if (!exists(...parts.slice(1).map(Number))) return fault('no-such-date', text);
  if (field.min && text < field.min) return fault('date-too-early', field.min);
  if (field.max && text > field.max) return fault('date-too-late', field.max);
  return fine(text);
}

export const isDate = (text) => 'text' in checkDate({}, text);

// “1,500”, as it stands in no record: thousands, or a fraction.
export const mayBeThousands = (text) => /^-?\d{1,4},\d{3}$/.test(text);

function checkNumber(field, text) {
  const number = asNumber(text);
  if (number === undefined) {
    const withPoint = text.replaceAll(',', '.');
    if (mayBeThousands(text)) return fault('thousands', text.replace(',', ''), withPoint);
    return asNumber(withPoint) === undefined ? fault('not-a-number') : fault('decimal-comma', withPoint);
  }
  if (field.whole && number !== Math.floor(number)) return fault('not-whole');
  if (field.min !== undefined && number < field.min) return fault('too-small', field.min);
  if (field.above !== undefined && number <= field.above) return fault('not-above', field.above);
  if (field.max !== undefined && number > field.max) return fault('too-large', field.max);
  return fine(text);
}

function fitsPattern(pattern, text) {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(text);
  } catch {
    return true;  // the program's expressions know more than the browser's; it looks itself
  }
}

// The name of the first control character: U+0007.
export function hiddenIn(text) {
  const found = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.exec(withLineFeeds(text));
  return found && `U+${found[0].charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function checkLetters(field, written) {
  const isLine = field.type === 'text', text = withLineFeeds(isLine ? trimmed(written) : written);
  const hidden = hiddenIn(text), { length } = [...text];
  if (hidden) return fault('control-character', hidden);
  if (isLine && text.includes('\n')) return fault('line-break');
  if (length > field.max) return fault('too-long', length, field.max);
  if (field.pattern && !fitsPattern(field.pattern, text)) return fault('wrong-pattern', field.help || '');
  return fine(text);
}

export function checkAnswer(field, written) {
  const text = trimmed(written);
  switch (field.type) {
    case 'date':
      return checkDate(field, text);
    case 'number':
      return checkNumber(field, text);
    case 'choice':
    case 'choices':
    case 'scale':
      return field.options.some(([key]) => key === text) ? fine(text) : fault('unknown-option', text);
    case 'yesno':
      return yesNo(text) ? fine(yesNo(text)) : fault('not-yes-or-no');
    default:
      return checkLetters(field, written);
  }
}
