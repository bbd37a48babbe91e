// What was answered so far, as a record is written: texts, lists, keys; null where there is room.
import { isList, isOfContract, joined, valueAt } from './fields.js';
import { isArray, mapping } from './values.js';

export let answers = mapping();
export let language = null;     // of a record that was opened; else the page's
export let contract = null;     // the checked answers of the contract
export let contractRaw = null;  // as it was written

export function setAnswers(record, itsLanguage) {
  answers = record;
  language = itsLanguage;
}

export function setContract(checked, raw) {
  contract = checked;
  contractRaw = raw;
}

export const valueOf = (path) => valueAt(isOfContract(path) ? { contract } : answers, path);

export function put(path, value) {
  const parts = path.split('.');
  let at = answers, here = '';
  parts.forEach((part, i) => {
    const key = isArray(at) ? part - 1 : part;
    here = joined(here, part);
    while (isArray(at) && at.length < key) at.push(null);
    if (i === parts.length - 1) {
      at[key] = value;
    } else {
      if (at[key] === null || typeof at[key] !== 'object') at[key] = isList(here) ? [] : mapping();
      at = at[key];
    }
  });
}
