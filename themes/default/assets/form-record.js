// Records as a form's page holds them: their values, and the check of them against what the page says of the form. It
// follows validate/check_mapping.cc of the program, and knows no field, rule or message of its own.
'use strict';

// What answers are made of: texts, lists, mappings, null.
const formValues = (() => {
  const isMapping = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
  const mapping = () => Object.create(null);
  const trimmed = (text) => text.replace(/^[ \t\r\n\f\v]+|[ \t\r\n\f\v]+$/g, '');
  const isAbsent = (value) => {
    if (value === null || value === undefined) return true;
    if (typeof value === 'string') return trimmed(value) === '';
    return Object.values(value).every(isAbsent);
  };

  const lastGiven = (items) => items.findLastIndex((item) => !isAbsent(item));

  function yesNo(text) {
    const small = text.toLowerCase();
    if (['true', 'yes', 'ja'].includes(small)) return 'true';
    return ['false', 'no', 'nee'].includes(small) ? 'false' : undefined;
  }

  return { isAbsent, isMapping, lastGiven, mapping, trimmed, yesNo };
})();

// `data`: form_data() of the program.
const formRecord = (data) => {
  const { isAbsent, isMapping, lastGiven, mapping, trimmed, yesNo } = formValues;

  const fill = (pattern, values) =>
    pattern.replace(/\{(\w+)\}/g, (mark, name) => (name in values ? String(values[name]) : mark));

  // ---- Fields and paths: "goals.1.indicators.2" ----

  const isNumber = (part) => /^[1-9]\d*$/.test(part);
  const parentOf = (path) => path.slice(0, Math.max(path.lastIndexOf('.'), 0));
  const joined = (path, part) => (path ? `${path}.${part}` : String(part));
  const isWithin = (path, whole) => path === whole || path.startsWith(`${whole}.`);
  const isOfContract = (path) => isWithin(path, 'contract');
  const contractField = data.contract && { key: 'contract', type: 'group', fields: data.contract.fields };

  const topFields = [...data.fields, ...(contractField ? [contractField] : [])];
  const fieldsByPath = new Map();

  // The field of a path; of an item of a list of groups, the list with `isItem`.
  function fieldAt(path) {
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
      const members = field ? field.fields : topFields;
      field = (members || []).find((member) => member.key === part);
      if (!field) return null;
      isItem = false;
    }
    return { field, isItem };
  }

  const isList = (path) => {
    const found = fieldAt(path);
    return Boolean(found) && found.field.type === 'list' && !found.isItem;
  };

  function valueAt(root, path) {
    let value = root;
    for (const part of path.split('.')) {
      if (value === null || typeof value !== 'object') return undefined;
      value = Array.isArray(value) ? value[part - 1] : value[part];
    }
    return value;
  }

  // Labels from the outermost group to the field's own: "Doel 1, Startdatum".
  function trail(path) {
    const labels = [];
    const parts = path.split('.');
    for (let i = 1; i <= parts.length; ++i) {
      const here = parts.slice(0, i).join('.'), found = fieldAt(here);
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
  // ---- One answer against its field ----

  const asNumber = (text) =>
    text.length <= 20 && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  const daysOf = (year, month) => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

  const fault = (code, ...args) => ({ fault: code, args });
  const fine = (text) => ({ text });

  function checkDate(field, text) {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (!parts) {
      const other = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
      const date = other && `${other[4]}-${other[3].padStart(2, '0')}-${other[1].padStart(2, '0')}`;
      return date && checkDate({}, date).text ? fault('date-order', date) : fault('not-a-date');
    }
    const [year, month, day] = parts.slice(1).map(Number);
    const exists = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
    if (!exists) return fault('no-such-date', text);
    if (field.min && text < field.min) return fault('date-too-early', field.min);
    if (field.max && text > field.max) return fault('date-too-late', field.max);
    return fine(text);
  }

  function checkNumber(field, text) {
    const number = asNumber(text);
    if (number === undefined) {
      const withPoint = text.replaceAll(',', '.');
      return asNumber(withPoint) === undefined ? fault('not-a-number') : fault('decimal-comma', withPoint);
    }
    if (field.whole && number !== Math.floor(number)) return fault('not-whole');
    if (field.min !== undefined && number < field.min) return fault('too-small', field.min);
    if (field.above !== undefined && number <= field.above) return fault('not-above', field.above);
    if (field.max !== undefined && number > field.max) return fault('too-large', field.max);
    return fine(text);
  }

  function patternOf(field) {
    try {
      return new RegExp(`^(?:${field.pattern})$`, 'u');
    } catch {
      return /^/;  // the program's expressions know more than the browser's; it looks itself
    }
  }

  // The name of the first control character: U+0007.
  function hiddenIn(text) {
    const found = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.exec(text.replace(/\r\n?/g, '\n'));
    return found && `U+${found[0].charCodeAt(0).toString(16).padStart(4, '0')}`;
  }

  function checkLetters(field, written) {
    const text = (field.type === 'text' ? trimmed(written) : written).replace(/\r\n?/g, '\n');
    const hidden = hiddenIn(text);
    if (hidden) return fault('control-character', hidden);
    if (field.type === 'text' && text.includes('\n')) return fault('line-break');
    const length = [...text].length;
    if (length > field.max) return fault('too-long', length, field.max);
    if (field.pattern && !patternOf(field).test(text)) return fault('wrong-pattern', field['pattern-help'] || '');
    return fine(text);
  }

  function checkOne(field, written) {
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
  // ---- Conditions ----

  const signs = {
    equal: (order) => order === 0,
    unequal: (order) => order !== 0,
    less: (order) => order < 0,
    'less-or-equal': (order) => order <= 0,
    greater: (order) => order > 0,
    'greater-or-equal': (order) => order >= 0,
  };

  function orderOf(left, right) {
    const numbers = [asNumber(left), asNumber(right)];
    const [a, b] = numbers.includes(undefined) ? [left, right] : numbers;
    return a < b ? -1 : a > b ? 1 : 0;
  }

  // true, false, or undefined when an answer that decides is absent.
  function holds(condition, answerTo) {
    switch (condition.is) {
      case 'answered':
        return answerTo(condition.left) !== undefined;
      case 'not': {
        const inner = holds(condition.parts[0], answerTo);
        return inner === undefined ? undefined : !inner;
      }
      case 'all':
      case 'any': {
        const results = condition.parts.map((part) => holds(part, answerTo));
        const decisive = condition.is === 'any';
        if (results.includes(decisive)) return decisive;
        return results.includes(undefined) ? undefined : !decisive;
      }
      default: {
        const [left, right] = [condition.left, condition.right].map((operand) =>
          operand.startsWith('"') ? operand.slice(1, -1) : answerTo(operand));
        if (left === undefined || right === undefined) return undefined;
        return signs[condition.is](orderOf(left, right));
      }
    }
  }

  // "goals.*.weight" seen from "goals.2.goal" is "goals.2.weight".
  function inScope(path, scope) {
    const around = scope.split('.');
    return path.split('.').map((part, i) => (part === '*' ? around[i] ?? '1' : part)).join('.');
  }

  const textIn = (root) => (path) => {
    const value = valueAt(root, path);
    if (value === undefined) return undefined;
    return typeof value === 'string' ? value : '';
  };
  // ---- A whole record ----

  const nameOf = (path, label) => (label ? `“${path}” (${label})` : `“${path}”`);

  class Checking {
    constructor(root) {
      this.root = root;
      this.faults = [];    // {code, path, place, args, message}: `path` as in the record, `place` as on this page
      this.warnings = [];
      this.places = new Map();
    }

    tell(code, at, args = [], more = {}) {
      this.faults.push({ code, ...at, args, ...more });
      return undefined;
    }

    // A rule that is broken says nothing about the answer alone.
    isFaulty(path) {
      return this.faults.some((other) =>
        other.code !== 'rule' && (isWithin(path, other.path) || isWithin(other.path, path)));
    }

    // Whether a field with a condition counts: true, false, or undefined when a faulty answer decides.
    counts(field, place) {
      if (!field.when) return true;
      let metFault = false;
      const result = holds(field.when, (operand) => {
        const path = inScope(operand, place), found = fieldAt(path);
        if (!found) return undefined;
        const value = valueAt(this.root, path);
        if (isAbsent(value)) return found.field.default;
        if (typeof value !== 'string') return '';
        const checked = checkOne(found.field, value);
        metFault = metFault || Boolean(checked.fault);
        return checked.text ?? '';
      });
      return metFault ? undefined : result === true;
    }

    isNeeded(field) {
      if (field.when) return false;
      return Boolean(field.required) || (field.type === 'group' && field.fields.some((one) => this.isNeeded(one)));
    }

    missing(field, at) {
      if (this.isFaulty(at.path)) return;
      const needed = field.type === 'group' ? field.fields.filter((member) => this.isNeeded(member)) : [];
      for (const member of needed) this.missing(member, this.step(at, member.key, member.key));
      if (needed.length === 0) this.tell('missing', at, [], { field });
    }

    step(at, part, placePart) {
      return { path: joined(at.path, part), place: joined(at.place, placePart) };
    }

    members(value, fields, at) {
      for (const key of Object.keys(value)) {
        if (fields.some((field) => field.key === key)) continue;
        this.tell('unknown-key', this.step(at, key, key), [], { name: ` “${key}”` });
      }
      const out = mapping();
      for (const field of fields) {
        const inner = this.step(at, field.key, field.key), member = value[field.key];
        const counts = this.counts(field, inner.place);
        if (!counts) {
          if (!isAbsent(member) && counts === false) this.warnings.push({ code: 'does-not-count', ...inner, args: [], field });
          continue;
        }
        if (!isAbsent(member)) {
          const checked = this.value(field, member, inner);
          if (checked !== undefined) out[field.key] = checked;
        } else if (field.default) {
          out[field.key] = field.default;
        } else if (field.required || this.isNeeded(field)) {
          this.missing(field, inner);
        }
      }
      return out;
    }

    value(field, value, at) {
      if (field.type === 'group') return this.group(field, value, at);
      if (field.type === 'list' || field.type === 'choices') return this.list(field, value, at);
      return this.one(field, value, at);
    }

    one(field, value, at) {
      if (typeof value !== 'string') return this.tell('not-one-value', at, [], { field });
      const checked = checkOne(field, value);
      return checked.fault ? this.tell(checked.fault, at, checked.args, { field }) : checked.text;
    }

    group(field, value, at) {
      if (!isMapping(value)) return this.tell('not-keys', at, [], { field });
      const out = this.members(value, field.fields, at);
      if (field['all-or-none']) {
        const absent = field.fields.filter((one) => !(one.key in out) && !this.isFaulty(joined(at.path, one.key)));
        const names = absent.map((one) => nameOf(one.key, one.label)).join(', ');
        if (names) this.tell('all-or-none', at, [names], { field });
      }
      return out;
    }

    list(field, value, at) {
      if (!Array.isArray(value)) return this.tell('not-a-list', at, [], { field });
      const out = [];
      let count = 0;
      const last = lastGiven(value);
      value.forEach((item, i) => {
        const isPlace = isAbsent(item) && field['for-each'] && i < last;
        if (isAbsent(item) && !isPlace) return;
        ++count;
        if (field.max !== undefined && count > field.max) return;
        if (isPlace) return out.push(mapping());
        const inner = this.step(at, count, i + 1);
        this.places.set(inner.path, inner.place);
        const checked = field.type === 'choices' ? this.one(field, item, inner)
          : field.of ? this.value(field.of, item, inner)
          : this.group({ ...field, type: 'group', 'all-or-none': false }, item, inner);
        if (checked === undefined) return;
        if (field.type === 'choices' && out.includes(checked)) return this.tell('repeated-option', inner, [], { field });
        out.push(checked);
      });
      const isTooFew = field.min !== undefined && count < field.min;
      const isTooMany = field.max !== undefined && count > field.max;
      if (isTooFew || isTooMany) {
        const { one, many } = data.messages['item-count'];
        this.tell('item-count', at, [count === 1 ? one : fill(many, { n: count }), field.allowed], { field });
      }
      return out;
    }

    placeOf(path) {
      for (let whole = path; whole; whole = parentOf(whole)) {
        if (this.places.has(whole)) return this.places.get(whole) + path.slice(whole.length);
      }
      return path;
    }

    rules(rules) {
      for (const rule of rules) {
        let paths = [rule.at];
        while (paths.some((path) => path.includes('*'))) {
          paths = paths.flatMap((path) => {
            const list = path.slice(0, path.indexOf('.*')), items = valueAt(this.checked, list);
            return Array.isArray(items) ? items.map((_, i) => path.replace('*', i + 1)) : [];
          });
        }
        for (const path of paths) {
          const result = holds(rule.check, (operand) => textIn(this.checked)(inScope(operand, path)));
          if (result !== false || rule.names.some((name) => this.isFaulty(inScope(name, path)))) continue;
          this.tell('rule', { path, place: this.placeOf(path) }, [], { message: rule.message });
        }
      }
    }
  }

  function checkRecord(root, fields, rules, around = '') {
    const checking = new Checking(around ? { [around]: root } : root);
    checking.checked = checking.members(root, fields, { path: around, place: around });
    checking.rules(rules);
    return checking;
  }

  return {
    asNumber, checkDate, checkRecord, fieldAt, fill, hiddenIn, holds, isList, isOfContract, isWithin, joined, parentOf,
    textIn, trail, valueAt,
  };
};
