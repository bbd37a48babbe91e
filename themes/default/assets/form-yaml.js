// Records as YAML: written as the program writes them (resolve/record_yaml.cc), read as far as records need it. What is
// written in another way is refused, not guessed.
'use strict';

const formYaml = (() => {
  const { isAbsent, lastGiven, mapping, trimmed, yesNo } = formValues;

  // ---- Writing ----

  const specialWords = ['~', 'null', 'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n'];
  const needsEscape = (text) => /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/.test(text);
  const looksLikeNumber = (text) => /^[0-9+\-.][0-9+\-._:xXoOeEaAbBcCdDfFtTzZiInN ]*$/.test(text);
  const isPlain = (text) => text !== '' && !/^[-?:,[\]{}#&*!|>'"%@` ]|[ :]$|: | #|^\.\.\./.test(text);

  function quoted(text) {
    const escaped = [...text].map((c) => {
      if (c === '"' || c === '\\') return `\\${c}`;
      if (c === '\n') return '\\n';
      if (c === '\t') return '\\t';
      return needsEscape(c) ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c;
    });
    return `"${escaped.join('')}"`;
  }

  function yamlLine(text, isText) {
    if (needsEscape(text)) return quoted(text);
    const isBare = isPlain(text) && !(isText && (specialWords.includes(text.toLowerCase()) || looksLikeNumber(text)));
    if (isBare) return text;
    return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : quoted(text);
  }

  const fitsBlock = (text) =>
    text[0] !== '\n' && text.split('\n').every((line) => !/^[ \t]/.test(line) && !needsEscape(line));

  function yamlText(text, isText, indent) {
    if (!text.includes('\n') || !fitsBlock(text)) return ` ${yamlLine(text, isText)}\n`;
    const chomping = text.endsWith('\n\n') ? '+' : text.endsWith('\n') ? '' : '-';
    const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
    return ` |${chomping}\n${lines.map((line) => (line ? '  '.repeat(indent) + line : '') + '\n').join('')}`;
  }

  // `isHalf`: of what one goes on with later, so that items that are empty keep their place.
  function yamlAnswer(value, field, indent, isHalf) {
    if (field.type === 'group') return `\n${yamlMembers(value, field.fields, indent, isHalf)}`;
    if (Array.isArray(value)) {
      // So does an item beside one of the contract.
      const last = lastGiven(value);
      const given = value.filter((item, i) => !isAbsent(item) || isHalf || (field['for-each'] && i < last));
      return '\n' + given.map((item) => {
        const pad = '  '.repeat(indent);
        if (isAbsent(item)) return `${pad}-\n`;
        if (field.type === 'list' && !field.of) {
          return `${pad}- ${yamlMembers(item, field.fields, indent + 1, isHalf).slice(2 * (indent + 1))}`;
        }
        return `${pad}-${yamlAnswer(item, field.of || { ...field, type: 'choice' }, indent + 1, isHalf)}`;
      }).join('');
    }
    let text = value.replace(/\r\n?/g, '\n');
    if (field.type !== 'longtext') text = trimmed(text);
    if (field.type === 'yesno') text = yesNo(text) ?? text;
    return yamlText(text, !['date', 'number', 'yesno'].includes(field.type), indent);
  }

  function yamlMembers(value, fields, indent, isHalf) {
    return fields.filter((field) => !isAbsent(value[field.key])).map((field) =>
      `${'  '.repeat(indent)}${yamlLine(field.key, true)}:${yamlAnswer(value[field.key], field, indent + 1, isHalf)}`).join('');
  }

  const write = (form, language, answers, fields, isHalf = false) =>
    `form: ${yamlLine(form, true)}\nlanguage: ${yamlLine(language, true)}\n${yamlMembers(answers, fields, 0, isHalf)}`;

  // ---- Reading ----

  // A place that is written in another way than records are; with `key`, one that stands there twice.
  class Unread extends Error {
    constructor(line, key) {
      super(`line ${line}`);
      Object.assign(this, { line, key });
    }
  }

  const deepest = 32;

  // One value between brackets or quotes, and all plain ones in it. `at` is in the whole text.
  class FlowReader {
    constructor(text, at) {
      this.text = text;
      this.at = at;
    }

    refuse(key) {
      throw new Unread(this.text.slice(0, this.at).split('\n').length, key);
    }

    skip() {
      for (;;) {
        const space = /[ \t\n]*/y;
        space.lastIndex = this.at;
        space.test(this.text);
        this.at = space.lastIndex;
        if (this.text[this.at] !== '#' || !/\s/.test(this.text[this.at - 1] ?? ' ')) return;
        while (this.at < this.text.length && this.text[this.at] !== '\n') ++this.at;
      }
    }

    value(depth = 0) {
      if (depth > deepest) this.refuse();
      const first = this.text[this.at];
      if (first === '"') return this.doubleQuoted();
      if (first === "'") return this.singleQuoted();
      if (first === '[') return this.sequence(depth);
      if (first === '{') return this.mapping(depth);
      const plain = this.plain();
      return isNullWord(plain) ? null : plain;
    }

    plain() {
      const word = /[^\s,[\]{}#&*!|>'"%@`?:-](?:[^\s,[\]{}:#]|[ \t]+(?![\s#,[\]{}])|:(?![\s,[\]{}]))*|[-?:](?:[^\s,[\]{}:#])(?:[^\s,[\]{}:#]|[ \t]+(?![\s#,[\]{}])|:(?![\s,[\]{}]))*/y;
      word.lastIndex = this.at;
      const found = word.exec(this.text);
      if (!found) {
        if (/[,\]}:]/.test(this.text[this.at] ?? '')) return '';
        this.refuse();
      }
      this.at += found[0].length;
      return found[0].trimEnd();
    }

    sequence(depth) {
      const out = [];
      ++this.at;
      for (this.skip(); this.text[this.at] !== ']'; this.skip()) {
        if (this.text[this.at] === undefined) this.refuse();
        out.push(this.value(depth + 1));
        this.skip();
        if (this.text[this.at] === ',') ++this.at;
        else if (this.text[this.at] !== ']') this.refuse();
      }
      ++this.at;
      return out;
    }

    mapping(depth) {
      const out = mapping();
      ++this.at;
      for (this.skip(); this.text[this.at] !== '}'; this.skip()) {
        const isQuoted = /["']/.test(this.text[this.at] ?? '');
        const key = isQuoted ? this.value(depth + 1) : this.plain();
        this.skip();
        if (typeof key !== 'string' || key === '' || this.text[this.at] !== ':') this.refuse();
        if (key in out) this.refuse(key);
        ++this.at;
        this.skip();
        out[key] = /[,}]/.test(this.text[this.at] ?? '') ? null : this.value(depth + 1);
        this.skip();
        if (this.text[this.at] === ',') ++this.at;
        else if (this.text[this.at] !== '}') this.refuse();
      }
      ++this.at;
      return out;
    }

    // A line end within quotes is a space; one more for each empty line.
    foldLine(out) {
      let breaks = 0;
      while (/[ \t\n]/.test(this.text[this.at] ?? '')) breaks += this.text[this.at++] === '\n' ? 1 : 0;
      return out.replace(/[ \t]+$/, '') + (breaks === 1 ? ' ' : '\n'.repeat(breaks - 1));
    }

    singleQuoted() {
      let out = '';
      for (++this.at; ;) {
        const c = this.text[this.at];
        if (c === undefined) this.refuse();
        if (c === '\n') out = this.foldLine(out);
        else if (c !== "'") out += this.text[this.at++];
        else if (this.text[this.at + 1] === "'") [out, this.at] = [`${out}'`, this.at + 2];
        else break;
      }
      ++this.at;
      return out;
    }

    doubleQuoted() {
      const simple = { 0: '\0', a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b', ' ': ' ',
        '"': '"', '/': '/', '\\': '\\', N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' };
      const digits = { x: 2, u: 4, U: 8 };
      let out = '';
      for (++this.at; this.text[this.at] !== '"';) {
        const c = this.text[this.at];
        if (c === undefined) this.refuse();
        if (c === '\n') {
          out = this.foldLine(out);
        } else if (c !== '\\') {
          out += this.text[this.at++];
        } else {
          const kind = this.text[this.at + 1];
          this.at += 2;
          if (kind === '\n') {
            while (/[ \t]/.test(this.text[this.at] ?? '')) ++this.at;
          } else if (digits[kind]) {
            const code = this.text.slice(this.at, this.at + digits[kind]);
            if (!new RegExp(`^[0-9a-fA-F]{${digits[kind]}}$`).test(code) || parseInt(code, 16) > 0x10ffff) this.refuse();
            out += kind === 'U' ? String.fromCodePoint(parseInt(code, 16)) : String.fromCharCode(parseInt(code, 16));
            this.at += digits[kind];
          } else if (kind in simple) {
            out += simple[kind];
          } else {
            this.refuse();
          }
        }
      }
      ++this.at;
      return out;
    }
  }

  const isNullWord = (text) => ['', '~', 'null', 'Null', 'NULL'].includes(text);

  class YamlReader {
    constructor(source) {
      this.lines = source.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
      this.at = 0;
    }

    refuse(key) {
      throw new Unread(this.at + 1, key);
    }

    read() {
      this.skip();
      if (/^---\s*(#.*)?$/.test(this.lines[this.at] ?? '')) ++this.at;
      const value = this.block(-1, 0);
      this.skip();
      if (this.at < this.lines.length) this.refuse();
      return value;
    }

    skip() {
      while (this.at < this.lines.length && /^[ \t]*(#.*)?$/.test(this.lines[this.at])) ++this.at;
    }

    indent() {
      const line = this.lines[this.at];
      if (line === undefined) return -1;
      const spaces = /^ */.exec(line)[0].length;
      if (line[spaces] === '\t' || /^(---|\.\.\.|%)/.test(line)) this.refuse();
      return spaces;
    }

    // The lines that are indented by more than `outer`.
    block(outer, depth) {
      if (depth > deepest) this.refuse();
      this.skip();
      const indent = this.indent();
      if (indent <= outer) return null;
      const text = this.lines[this.at].slice(indent);
      if (/^-( |$)/.test(text)) return this.sequence(indent, depth);
      return this.keyOf(text) ? this.mapping(indent, depth) : this.inline(text, indent, outer, depth);
    }

    sequence(indent, depth) {
      const out = [];
      for (; this.indent() === indent && /^-( |$)/.test(this.lines[this.at].slice(indent)); this.skip()) {
        const rest = this.lines[this.at].slice(indent + 1);
        const inner = indent + 1 + /^ */.exec(rest)[0].length, text = this.lines[this.at].slice(inner);
        if (text && (this.keyOf(text) || /^-( |$)/.test(text))) {
          this.lines[this.at] = ' '.repeat(inner) + text;
          out.push(this.block(indent, depth + 1));
        } else {
          out.push(this.inline(text, inner, indent, depth + 1));
        }
      }
      if (this.indent() > indent) this.refuse();
      return out;
    }

    keyOf(text) {
      const found = /^(?:"([^"\\]*)"|'([^']*)'|([\w+-][\w+-]*))[ \t]*:(?=[ \t]|$)/.exec(text);
      return found && { key: found[1] ?? found[2] ?? found[3], length: found[0].length };
    }

    mapping(indent, depth) {
      const out = mapping();
      for (; this.indent() === indent; this.skip()) {
        const line = this.lines[this.at].slice(indent), found = this.keyOf(line);
        if (!found) this.refuse();
        if (found.key in out) this.refuse(found.key);
        const rest = line.slice(found.length), spaces = /^[ \t]*/.exec(rest)[0].length;
        out[found.key] = this.inline(rest.slice(spaces), indent + found.length + spaces, indent, depth + 1, true);
      }
      if (this.indent() > indent) this.refuse();
      return out;
    }

    // What stands behind “key:” or “-”, from `column` on, and goes on in lines indented by more than `outer`.
    inline(text, column, outer, depth, isInMapping = false) {
      if (/^(#.*)?$/.test(text)) {
        ++this.at;
        this.skip();
        const isListBelow = isInMapping && this.indent() === outer && /^-( |$)/.test(this.lines[this.at].slice(outer));
        return isListBelow ? this.sequence(outer, depth) : this.block(outer, depth);
      }
      if (/^[|>]/.test(text)) return this.blockText(text, outer);
      if (/^["'[{]/.test(text)) return this.flow(column);
      if (/^[&*!%@`,\]}]|^[?:-]( |$)/.test(text)) this.refuse();
      return this.plain(text, outer);
    }

    flow(column) {
      const before = this.lines.slice(0, this.at).reduce((sum, line) => sum + line.length + 1, 0);
      const reader = new FlowReader(this.lines.join('\n'), before + column);
      const value = reader.value();
      const end = reader.text.indexOf('\n', reader.at), stop = end < 0 ? reader.text.length : end;
      if (!/^([ \t]*|[ \t]+#.*)$/.test(reader.text.slice(reader.at, stop))) reader.refuse();
      this.at = reader.text.slice(0, stop).split('\n').length;
      return value;
    }

    plain(text, outer) {
      const clean = (line) => line.replace(/[ \t]+#.*$/, '').trimEnd();
      let out = clean(text), hasComment = out !== text.trimEnd();
      if (/: |:$/.test(out)) this.refuse();
      for (++this.at; this.at < this.lines.length; ++this.at) {
        let breaks = 1, next = this.at;
        while (next < this.lines.length && this.lines[next].trim() === '') [breaks, next] = [breaks + 1, next + 1];
        const line = this.lines[next];
        if (line === undefined || /^ */.exec(line)[0].length <= outer || /^ *#/.test(line)) break;
        this.at = next;
        const more = clean(line.trim());
        if (hasComment || /: |:$/.test(more)) this.refuse();
        hasComment = more !== line.trim();
        out += (breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)) + more;
      }
      return isNullWord(out) ? null : out;
    }

    blockText(header, outer) {
      const parts = /^([|>])([+-]?)([1-9]?)([+-]?)[ \t]*(?:#.*)?$/.exec(header);
      if (!parts) this.refuse();
      const chomping = parts[2] || parts[4], base = Math.max(outer, 0);
      let indent = parts[3] ? base + Number(parts[3]) : 0;
      const lines = [];
      for (++this.at; this.at < this.lines.length; ++this.at) {
        const line = this.lines[this.at], spaces = /^ */.exec(line)[0].length;
        const isBlank = spaces === line.length;
        if (!isBlank && indent === 0) indent = spaces > outer ? spaces : Infinity;
        if (!isBlank && spaces < indent) break;
        lines.push(isBlank && (indent === 0 || spaces < indent) ? '' : line.slice(indent));
      }
      let end = lines.length;
      while (end > 0 && lines[end - 1] === '') --end;
      const trailing = lines.length - end, kept = lines.slice(0, end);
      let out = parts[1] === '|' ? kept.join('\n') : this.folded(kept);
      // The last line of a file that ends with a line break is no line.
      const isAtEnd = this.at >= this.lines.length;
      if (chomping === '+') out += '\n'.repeat(trailing + (isAtEnd && trailing > 0 ? 0 : 1));
      else if (chomping !== '-' && end > 0) out += '\n';
      return out;
    }

    folded(lines) {
      let out = '', breaks = 0, wasDeep = false;
      lines.forEach((line, i) => {
        const isDeep = /^[ \t]/.test(line);
        if (line === '') {
          ++breaks;
          return;
        }
        if (i > 0) out += isDeep || wasDeep ? '\n'.repeat(breaks + 1) : breaks === 0 ? ' ' : '\n'.repeat(breaks);
        out += line;
        [breaks, wasDeep] = [0, isDeep];
      });
      return out;
    }
  }

  return { Unread, read: (text) => new YamlReader(text).read(), write };
})();
