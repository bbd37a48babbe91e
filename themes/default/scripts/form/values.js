// What answers are made of: texts, lists, mappings, null.

export const { isArray } = Array;
export const isMapping = (value) => value !== null && typeof value === 'object' && !isArray(value);
export const mapping = () => Object.create(null);
export const trimmed = (text) => text.replace(/^[ \t\r\n\f\v]+|[ \t\r\n\f\v]+$/g, '');
export const withLineFeeds = (text) => text.replace(/\r\n?/g, '\n');

export function isAbsent(value) {
  if (value === null || value === undefined) return true;
  return typeof value === 'string' ? trimmed(value) === '' : Object.values(value).every(isAbsent);
}

export const lastGiven = (items) => items.findLastIndex((item) => !isAbsent(item));

export function yesNo(text) {
  const small = text.toLowerCase();
  if (['true', 'yes', 'ja'].includes(small)) return 'true';
  return ['false', 'no', 'nee'].includes(small) ? 'false' : undefined;
}
