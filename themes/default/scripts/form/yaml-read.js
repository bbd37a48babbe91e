// YAML as far as records need it. What is written in another way is refused, not guessed.
import { mapping } from './values.js';
import { Unread, deepest, isNullWord, readFlow } from './yaml-flow.js';

export { Unread };

const isListItem = (text) => /^-( |$)/.test(text);
const spacesOf = (text) => /^ */.exec(text)[0].length;
const lineBreaks = (number) => '\n'.repeat(number);

function keyOf(text) {
  const found = /^(?:"([^"\\]*)"|'([^']*)'|([\w+-]+))[ \t]*:(?=[ \t]|$)/.exec(text);
  return found && { key: found[1] ?? found[2] ?? found[3], length: found[0].length };
}

function fold(lines) {
  let out = '', breaks = 0, wasDeep = false;
  lines.forEach((line, i) => {
    if (line === '') return void ++breaks;
    const isDeep = /^[ \t]/.test(line);
    if (i > 0) out += isDeep || wasDeep ? lineBreaks(breaks + 1) : lineBreaks(breaks) || ' ';
    out += line;
    [breaks, wasDeep] = [0, isDeep];
  });
  return out;
}

// Throws Unread.
export function readYaml(source) {
  const lines = source.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  let at = 0;

  function refuse(key) {
    throw new Unread(at + 1, key);
  }

  function skip() {
    while (/^[ \t]*(#.*)?$/.test(lines[at] ?? 'x')) ++at;
  }

  function indentHere() {
    const line = lines[at];
    if (line === undefined) return -1;
    const spaces = spacesOf(line);
    if (line[spaces] === '\t' || /^(---|\.\.\.|%)/.test(line)) refuse();
    return spaces;
  }

  const isItemAt = (indent) => indentHere() === indent && isListItem(lines[at].slice(indent));

  // The lines that are indented by more than `outer`.
  function readBlock(outer, depth) {
    if (depth > deepest) refuse();
    skip();
    const indent = indentHere();
    if (indent <= outer) return null;
    const text = lines[at].slice(indent);
    if (isListItem(text)) return readSequence(indent, depth);
    return keyOf(text) ? readMapping(indent, depth) : readInline(text, indent, outer, depth);
  }

  function readSequence(indent, depth) {
    const out = [];
    for (; isItemAt(indent); skip()) {
      const inner = indent + 1 + spacesOf(lines[at].slice(indent + 1)), text = lines[at].slice(inner);
      if (keyOf(text) || isListItem(text)) {
        lines[at] = ' '.repeat(inner) + text;
        out.push(readBlock(indent, depth + 1));
      } else {
        out.push(readInline(text, inner, indent, depth + 1));
      }
    }
    if (indentHere() > indent) refuse();
    return out;
  }

  function readMapping(indent, depth) {
    const out = mapping();
    for (; indentHere() === indent; skip()) {
      const line = lines[at].slice(indent), found = keyOf(line);
      if (!found) refuse();
      if (found.key in out) refuse(found.key);
      const text = line.slice(found.length).replace(/^[ \t]+/, '');
      out[found.key] = readInline(text, indent + line.length - text.length, indent, depth + 1, true);
    }
    if (indentHere() > indent) refuse();
    return out;
  }

  // What stands behind “key:” or “-”, from `column` on, and goes on in lines indented by more than `outer`.
  function readInline(text, column, outer, depth, isInMapping = false) {
    if (/^(#.*)?$/.test(text)) {
      ++at;
      skip();
      return isInMapping && isItemAt(outer) ? readSequence(outer, depth) : readBlock(outer, depth);
    }
    if (/^[|>]/.test(text)) return readBlockText(text, outer);
    if (/^["'[{]/.test(text)) return readBrackets(column);
    if (/^[&*!%@`,\]}]|^[?:-]( |$)/.test(text)) refuse();
    return readPlain(text, outer);
  }

  function readBrackets(column) {
    const before = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
    const { value, line } = readFlow(lines.join('\n'), before + column);
    at = line;
    return value;
  }

  function readPlain(text, outer) {
    const clean = (line) => line.replace(/[ \t]+#.*$/, '').trimEnd();
    let out = clean(text), hasComment = out !== text.trimEnd();
    if (/: |:$/.test(out)) refuse();
    for (++at; at < lines.length; ++at) {
      let next = at;
      while (lines[next]?.trim() === '') ++next;
      const line = lines[next];
      if (line === undefined || spacesOf(line) <= outer || /^ *#/.test(line)) break;
      const breaks = next - at, more = clean(line.trim());
      at = next;
      if (hasComment || /: |:$/.test(more)) refuse();
      hasComment = more !== line.trim();
      out += (lineBreaks(breaks) || ' ') + more;
    }
    return isNullWord(out) ? null : out;
  }

  function readBlockText(header, outer) {
    const parts = /^([|>])([+-]?)([1-9]?)([+-]?)[ \t]*(?:#.*)?$/.exec(header);
    if (!parts) refuse();
    const chomping = parts[2] || parts[4], found = [];
    let indent = parts[3] ? Math.max(outer, 0) + Number(parts[3]) : 0;
    for (++at; at < lines.length; ++at) {
      const line = lines[at], spaces = spacesOf(line), isBlank = spaces === line.length;
      if (!isBlank && indent === 0) indent = spaces > outer ? spaces : Infinity;
      if (!isBlank && spaces < indent) break;
      found.push(isBlank && (indent === 0 || spaces < indent) ? '' : line.slice(indent));
    }
    const kept = found.slice(0, found.findLastIndex((line) => line !== '') + 1), trailing = found.length - kept.length;
    const text = parts[1] === '|' ? kept.join('\n') : fold(kept);
    // The last line of a file that ends with a line break is no line.
    if (chomping === '+') return text + lineBreaks(trailing + (at >= lines.length && trailing > 0 ? 0 : 1));
    return chomping !== '-' && kept.length > 0 ? `${text}\n` : text;
  }

  skip();
  if (/^---\s*(#.*)?$/.test(lines[at] ?? '')) ++at;
  const value = readBlock(-1, 0);
  skip();
  if (at < lines.length) refuse();
  return value;
}
