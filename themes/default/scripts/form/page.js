// The page of a form: what it says of the form's fields, rules, messages and words (form_data() of the program), and where
// it speaks to who fills it in.
import { one } from '../dom.js';

export const data = JSON.parse(one('#form_data').textContent);
export const form = one('.text>form');
export const controls = 'input,textarea,select';
export const firstControl = (element) => one(controls, element);
export const nameSelector = (attribute, path) => `[${attribute}="${CSS.escape(path)}"]`;

export const fill = (pattern, values) =>
  pattern.replace(/\{(\w+)\}/g, (mark, name) => (name in values ? String(values[name]) : mark));
export const word = (key, values = {}) => fill(data.words[key] ?? key, values);

let saying = 0, lastId = 0;

export function say(text) {
  const status = one('.form-status');
  status.textContent = '';
  clearTimeout(saying);
  if (text) saying = setTimeout(() => { status.textContent = text; }, 50);
}

export const newId = (start) => `${start}_${++lastId}`;
