// YAML between brackets and quotes.
import { mapping } from './values.js';

// A place that is written in another way than records are; with `key`, one that stands there twice.
export class Unread extends Error {
  constructor(line, key) {
    super(`line ${line}`);
    Object.assign(this, { line, key });
  }
}

export const deepest = 32;
export const isNullWord = (text) => /^(~|null|Null|NULL)?$/.test(text);

const escapes = { 0: '\0', a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b', ' ': ' ', '"': '"',
  '/': '/', '\\': '\\', N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' };
const hexDigits = { x: 2, u: 4, U: 8 };

// The value at a place of a text, and the number of lines up to the end of its line. Throws Unread.
export function readFlow(text, at) {
  const linesTo = (end) => text.slice(0, end).split('\n').length;
  const refuse = (key) => {
    throw new Unread(linesTo(at), key);
  };

  // What the text has here of a pattern; '' is nothing.
  function take(pattern) {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [''];
    at += found.length;
    return found;
  }

  const isNext = (letters) => at < text.length && letters.includes(text[at]);
  const skip = () => take(/(?:[ \t\n]+(?:#[^\n]*)?)*/y);

  function read(depth) {
    if (depth > deepest) refuse();
    if (isNext('"\'')) return readQuoted(text[at]);
    const out = isNext('[') ? [] : mapping();
    if (isNext('[')) return readItems(']', out, () => out.push(read(depth + 1)));
    if (isNext('{')) return readItems('}', out, () => readMember(out, depth + 1));
    const plain = readPlain();
    return isNullWord(plain) ? null : plain;
  }

  function readPlain() {
    const found = take(/(?:[^\s,[\]{}#&*!|>'"%@`?:-]|[-?:](?=[^\s,[\]{}:#]))(?:[^\s,[\]{}:#]|[ \t]+(?![\s#,[\]{}])|:(?![\s,[\]{}]))*/y);
    if (!found && !isNext(',]}:')) refuse();
    return found.trimEnd();
  }

  function readItems(end, out, readItem) {
    ++at;
    for (skip(); !isNext(end); skip()) {
      if (at >= text.length) refuse();
      readItem();
      skip();
      if (isNext(',')) ++at;
      else if (!isNext(end)) refuse();
    }
    ++at;
    return out;
  }

  function readMember(out, depth) {
    const key = isNext('"\'') ? read(depth) : readPlain();
    skip();
    if (key === '' || !isNext(':')) refuse();
    if (key in out) refuse(key);
    ++at;
    skip();
    out[key] = isNext(',}') ? null : read(depth);
  }

  function readQuoted(mark) {
    let out = '';
    for (++at; !isNext(mark) || (mark === "'" && text[at + 1] === mark);) {
      if (at >= text.length) refuse();
      if (isNext('\n')) {
        // A line end within quotes is a space; one more for each empty line.
        const breaks = take(/[ \t\n]+/y).split('\n').length - 1;
        out = out.replace(/[ \t]+$/, '') + ('\n'.repeat(breaks - 1) || ' ');
      } else if (mark === '"' && isNext('\\')) {
        out += readEscape();
      } else {
        if (isNext("'") && mark === "'") ++at;
        out += text[at++];
      }
    }
    ++at;
    return out;
  }

  function readEscape() {
    const kind = text[at + 1], digits = hexDigits[kind];
    at += 2;
    if (kind === '\n') {
      take(/[ \t]*/y);
      return '';
    }
    if (!digits) return escapes[kind] ?? refuse();
    const code = text.slice(at, at + digits), number = parseInt(code, 16);
    if (code.length < digits || /[^0-9a-f]/i.test(code) || number > 0x10ffff) refuse();
    at += digits;
    return String.fromCodePoint(number);
  }

  const value = read(0);
  if (!/^([ \t]+#|[ \t]*(\n|$))/.test(text.slice(at))) refuse();
  const end = text.indexOf('\n', at);
  return { value, line: linesTo(end < 0 ? text.length : end) };
}
