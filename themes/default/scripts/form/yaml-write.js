// Records as YAML, written as the program writes them (resolve/record_yaml.cc).
import { isAbsent, isArray, lastGiven, trimmed, withLineFeeds, yesNo } from './values.js';

const needsEscape = (text) => /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/.test(text);
const isWord = (text) => /^(~|null|true|false|yes|no|on|off|y|n)$/i.test(text);
const looksLikeNumber = (text) => /^[0-9+\-.][0-9+\-._:xXoOeEaAbBcCdDfFtTzZiInN ]*$/.test(text);
const isPlain = (text) => text !== '' && !/^[-?:,[\]{}#&*!|>'"%@` ]|[ :]$|: | #|^\.\.\./.test(text);
const space = (indent) => '  '.repeat(indent);

function quoted(text) {
  const escaped = [...text].map((c) => {
    if (c === '"' || c === '\\') return `\\${c}`;
    if (c === '\n') return '\\n';
    if (c === '\t') return '\\t';
    return needsEscape(c) ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c;
  });
  return `"${escaped.join('')}"`;
}

function yamlLine(text, isText = true) {
  if (needsEscape(text)) return quoted(text);
  if (isPlain(text) && !(isText && (isWord(text) || looksLikeNumber(text)))) return text;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : quoted(text);
}

const fitsBlock = (text) =>
  text[0] !== '\n' && text.split('\n').every((line) => !/^[ \t]/.test(line) && !needsEscape(line));

function yamlText(text, isText, indent) {
  if (!text.includes('\n') || !fitsBlock(text)) return ` ${yamlLine(text, isText)}\n`;
  const chomping = text.endsWith('\n\n') ? '+' : text.endsWith('\n') ? '' : '-';
  const lines = text.replace(/\n$/, '').split('\n');
  return ` |${chomping}\n${lines.map((line) => (line ? space(indent) + line : '') + '\n').join('')}`;
}

// `isHalf`: of what one goes on with later, so that items that are empty keep their place.
function yamlAnswer(value, field, indent, isHalf) {
  if (field.type === 'group') return `\n${yamlMembers(value, field.fields, indent, isHalf)}`;
  if (isArray(value)) {
    // So does an item beside one of the contract.
    const last = lastGiven(value), pad = space(indent);
    const given = value.filter((item, i) => !isAbsent(item) || isHalf || (field['for-each'] && i < last));
    return '\n' + given.map((item) => {
      if (isAbsent(item)) return `${pad}-\n`;
      if (field.type === 'list' && !field.of) {
        return `${pad}- ${yamlMembers(item, field.fields, indent + 1, isHalf).slice(2 * (indent + 1))}`;
      }
      return `${pad}-${yamlAnswer(item, field.of || { type: 'choice' }, indent + 1, isHalf)}`;
    }).join('');
  }
  let text = withLineFeeds(value);
  if (field.type !== 'longtext') text = trimmed(text);
  if (field.type === 'yesno') text = yesNo(text) ?? text;
  return yamlText(text, !['date', 'number', 'yesno'].includes(field.type), indent);
}

const yamlMembers = (value, fields, indent, isHalf) =>
  fields.filter(({ key }) => !isAbsent(value[key])).map((field) =>
    `${space(indent)}${yamlLine(field.key)}:${yamlAnswer(value[field.key], field, indent + 1, isHalf)}`).join('');

export const writeYaml = (form, language, answers, fields, isHalf) =>
  `form: ${yamlLine(form)}\nlanguage: ${yamlLine(language)}\n${yamlMembers(answers, fields, 0, isHalf)}`;
