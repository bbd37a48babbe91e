// Records as files: saved from the page, and opened in it.
import { make } from '../dom.js';
import { answers, language, put, setAnswers, setContract, valueOf } from './answers.js';
import { hiddenIn, isDate } from './check-answer.js';
import { checkRecord } from './check-record.js';
import { halfDate } from './controls.js';
import { appendMessage, fillNumbered } from './in-words.js';
import { data, form, word } from './page.js';
import { isAbsent, isMapping, mapping } from './values.js';
import { writeYaml } from './yaml-write.js';
import { Unread, readYaml } from './yaml-read.js';

const longestFile = 4_000_000;

// The file's name.
export function download(name, isHalf = false) {
  const link = make('a'), { date } = answers;
  const text = writeYaml(data.form, language ?? data.language, answers, data.fields, isHalf);
  link.download = `${date && isDate(date) ? `${date}-` : ''}${name}`;
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return link.download;
}

// What there is, sound or not, to go on with later. Of a half date the browser does not tell what was typed.
export function downloadForLater() {
  const halves = [...form.elements].filter(({ type, name }) => type === 'date' && valueOf(name) === halfDate);
  for (const { name } of halves) put(name, null);
  const file = download(`${data.form}-${data.words['screen-later-file']}.yaml`, true);
  for (const { name } of halves) put(name, halfDate);
  return file;
}

// Why a file cannot be shown here, in words for people.
export class Refusal extends Error {}

function refuse(key, values) {
  throw new Refusal(word(key, values));
}

const textsOf = (value) =>
  (value === null ? [] : typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [value]);

function readRecord(text) {
  let value = null;
  try {
    value = readYaml(text);
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    refuse(error.key ? 'screen-yaml-twice' : 'screen-yaml', error);
  }
  const hidden = hiddenIn(textsOf(value).join(' '));
  if (hidden) throw new Refusal(fillNumbered(data.messages['control-character-read'].text, [hidden]));
  return isMapping(value) ? value : refuse('screen-no-record');
}

const shapeFaults = ['unknown-key', 'not-one-value', 'not-keys', 'not-a-list'];
const unfitOf = ({ faults }) => faults.filter(({ code }) => shapeFaults.includes(code));

const inOneMapping = (record) => Object.assign(mapping(), record);
const checkContract = (root) => checkRecord(root, data.contract.fields, [], 'contract');
const checkAnswers = (root) => checkRecord(root, data.fields, data.rules);

// 'contract', 'sound', 'faulty', or nothing when the user would rather not. Throws a Refusal when the record cannot be
// shown here.
export function openRecord(text) {
  const { form: name, language: written, ...rest } = readRecord(text), root = inOneMapping(rest);
  const isContract = data.contract && name === data.contract.form;
  if (name !== data.form && !isContract) refuse('screen-other-form', { form: name ?? '–' });
  const checking = isContract ? checkContract(root) : checkAnswers(root), unfit = unfitOf(checking);
  if (unfit.length > 0) {
    throw new Refusal(unfit.map((fault) => {
      const told = make('p');
      appendMessage(told, fault);
      return told.textContent;
    }).join('; '));
  }
  if (isContract) {
    setContract(checking.checked, root);
    return 'contract';
  }
  if (!data.languages.includes(written)) refuse('screen-no-language');
  if (!isAbsent(answers) && !confirm(word('screen-ask-open'))) return undefined;
  setAnswers(root, written);
  // What was saved for later may lack things.
  return checking.faults.some(({ code }) => code !== 'missing') ? 'faulty' : 'sound';
}

export async function textOf(file) {
  if (file.size > longestFile) refuse('screen-too-large');
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('screen-no-text');
  }
}

// What this browser kept of an earlier visit, as far as the form still has room for it.
export function openKept({ language: itsLanguage, answers: kept, contract }) {
  if (!isMapping(kept)) return;
  if (unfitOf(checkRecord(kept, data.fields, [])).length === 0) {
    setAnswers(inOneMapping(kept), data.languages.includes(itsLanguage) ? itsLanguage : null);
  }
  if (data.contract && isMapping(contract)) setContract(checkContract(contract).checked, contract);
}
