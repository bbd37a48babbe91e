// Fields and answers by their path: "goals.1.indicators.2".
import { data } from './page.js';
import { isArray, isMapping } from './values.js';

const isNumber = (part) => /^[1-9]\d*$/.test(part);
export const parentOf = (path) => path.replace(/\.?[^.]*$/, '');
export const joined = (path, part) => (path ? `${path}.${part}` : String(part));
export const isWithin = (path, whole) => path === whole || path.startsWith(`${whole}.`);
export const isOfContract = (path) => isWithin(path, 'contract');

const topFields = [...data.fields];
if (data.contract) topFields.push({ key: 'contract', type: 'group', fields: data.contract.fields });
const fieldsByPath = new Map();

// The field of a path; of an item of a list of groups, the list with `isItem`.
export function fieldAt(path) {
  if (!fieldsByPath.has(path)) fieldsByPath.set(path, findField(path));
  return fieldsByPath.get(path);
}

function findField(path) {
  let field = null, isItem = false;
  for (const part of path.split('.')) {
    if (field && field.type === 'list' && !isItem && (isNumber(part) || part === '*')) {
      isItem = !field.of;
      field = field.of || field;
      continue;
    }
    field = ((field ? field.fields : topFields) || []).find((member) => member.key === part);
    if (!field) return null;
    isItem = false;
  }
  return { field, isItem };
}

export function isList(path) {
  const found = fieldAt(path);
  return found?.field.type === 'list' && !found.isItem;
}

export function valueAt(root, path) {
  let value = root;
  for (const part of path.split('.')) {
    if (value === null || typeof value !== 'object') return undefined;
    value = isArray(value) ? value[part - 1] : value[part];
  }
  return value;
}

// For conditions: a text, of several choices a list of texts, '' for a group.
export const comparable = (value) => (isMapping(value) ? '' : value);
export const textIn = (root) => (path) => comparable(valueAt(root, path));

// Labels from the outermost group to the field's own: "Doel 1, Startdatum".
export function trail(path) {
  const labels = [], parts = path.split('.');
  for (let i = 1; i <= parts.length; ++i) {
    const found = fieldAt(parts.slice(0, i).join('.'));
    if (!found) break;
    const number = parts[i - 1], around = parts.slice(0, i - 1).join('.');
    if (isNumber(number) && isList(around)) {
      const list = fieldAt(around).field;
      labels.pop();
      labels.push(`${list.item || list.label || ''} ${number}`);
    } else if (found.field.label && found.field.key !== 'contract') {
      labels.push(found.field.label);
    }
  }
  return labels;
}
