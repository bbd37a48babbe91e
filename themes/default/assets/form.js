// A form that is filled in on its page. All that this script knows of the form stands in the page: fields, rules,
// messages and interface texts in #form_data, places in data-path, data-item, data-list, data-answer, data-number and
// data-when. Answers are put in as text and values only, and go nowhere but to this browser's own storage.
'use strict';

(() => {
  const data = JSON.parse(document.getElementById('form_data').textContent);
  const form = document.querySelector('.text>form');
  const tools = document.querySelectorAll('.form-tools');
  const summary = document.querySelector('.form-errors');
  const status = document.querySelector('.form-status');
  const chooser = document.querySelector('.form-file');
  const storageKey = `drieluik ${new URL(chooser.dataset.root || './', location.href).pathname} ${data.form}`;

  // ---- Words ----

  const fill = (pattern, values) =>
    pattern.replace(/\{(\w+)\}/g, (mark, name) => (name in values ? String(values[name]) : mark));
  const word = (key, values = {}) => fill(data.words[key] ?? key, values);
  const make = (element, className, text) => {
    const made = document.createElement(element);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };
  const isLetterCase = (text) => text.length > 1 && text[1] === text[1].toLowerCase();
  const withSmall = (text) => (isLetterCase(text) ? text[0].toLowerCase() + text.slice(1) : text);
  const withCapital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

  // ---- Fields and paths: "goals.1.indicators.2" ----

  const isMapping = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
  const mapping = () => Object.create(null);
  const isNumber = (part) => /^[1-9]\d*$/.test(part);
  const parentOf = (path) => path.slice(0, Math.max(path.lastIndexOf('.'), 0));
  const joined = (path, part) => (path ? `${path}.${part}` : String(part));
  const isWithin = (path, whole) => path === whole || path.startsWith(`${whole}.`);
  const isOfContract = (path) => isWithin(path, 'contract');
  const contractField = data.contract && { key: 'contract', type: 'group', fields: data.contract.fields };

  // The field of a path; of an item of a list of groups, the list with `isItem`.
  function fieldAt(path) {
    let field = null, isItem = false;
    for (const part of path.split('.')) {
      if (field && field.type === 'list' && !isItem && (isNumber(part) || part === '*')) {
        isItem = !field.of;
        field = field.of || field;
        continue;
      }
      const members = field ? field.fields : [...data.fields, ...(contractField ? [contractField] : [])];
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

  // ---- What was answered ----

  let answers = mapping();   // as a record is written: texts, lists, keys; null where there is room
  let language = null;       // of a record that was opened; else the page's
  let contract = null;       // the checked answers of the contract
  let contractRaw = null;
  let tellsAll = false;      // all faults are told, not only those of what was just typed
  const touched = new Set();

  const trimmed = (text) => text.replace(/^[ \t\r\n\f\v]+|[ \t\r\n\f\v]+$/g, '');
  const isAbsent = (value) => {
    if (value === null || value === undefined) return true;
    if (typeof value === 'string') return trimmed(value) === '';
    return Object.values(value).every(isAbsent);
  };

  const lastGiven = (items) => items.findLastIndex((item) => !isAbsent(item));

  const valueOf = (path) =>
    isOfContract(path) ? valueAt({ contract }, path) : valueAt(answers, path);

  function put(path, value) {
    const parts = path.split('.');
    let at = answers, here = '';
    parts.forEach((part, i) => {
      const key = Array.isArray(at) ? part - 1 : part;
      here = joined(here, part);
      while (Array.isArray(at) && at.length < key) at.push(null);
      if (i === parts.length - 1) {
        at[key] = value;
      } else {
        if (at[key] === null || typeof at[key] !== 'object') at[key] = isList(here) ? [] : mapping();
        at = at[key];
      }
    });
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

  function yesNo(text) {
    const small = text.toLowerCase();
    if (['true', 'yes', 'ja'].includes(small)) return 'true';
    return ['false', 'no', 'nee'].includes(small) ? 'false' : undefined;
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

  let checking = null;  // of the answers as they are now

  // ---- Messages ----

  const nameOf = (path, label) => (label ? `“${path}” (${label})` : `“${path}”`);

  const fillNumbered = (pattern, args) => pattern.replace(/\{(\d)\}/g, (mark, i) => (i in args ? String(args[i]) : mark));

  // The program's message. Who looks at the page sees where it belongs; the path is for those who compare.
  function appendMessage(element, told) {
    if (told.message !== undefined) return element.append(told.message);
    const { text, hint } = data.messages[told.code];
    const [before, after] = text.split('{0}');
    const rest = (part) => fillNumbered(part, [null, ...told.args]);
    const label = told.field && told.field.label;
    element.append(rest(before));
    if (told.name !== undefined) element.append(told.name);
    else if (label) element.append(make('span', 'path', `“${told.path}” (`), label, make('span', 'path', ')'));
    else element.append(`“${told.path}”`);
    element.append(rest(after ?? ''));
    if (hint) element.append(make('span', 'hint', ` · ${withCapital(rest(hint))}`));
  }

  // ---- Answers as people read them ----

  function inWords(field, value) {
    if (isAbsent(value)) return '';
    if (Array.isArray(value)) return value.map((one) => inWords({ ...field, type: 'choice' }, one)).join(data.words['list-separator']);
    if (typeof value !== 'string') return '';
    const option = (field.options || []).find(([key]) => key === value);
    if (option) return option[1];
    if (field.type === 'yesno') return yesNo(value) ? data.words[yesNo(value) === 'true' ? 'yes' : 'no'] : value;
    if (field.type === 'date' && checkDate({}, value).text) {
      const [year, month, day] = value.split('-');
      return word('date-pattern', { day: Number(day), month: data.words[`month-${Number(month)}`], year });
    }
    if (field.type === 'number') return value.replace('.', data.words['decimal-sign']) + (field.unit ? `\u00a0${field.unit}` : '');
    return value;
  }

  // ---- Controls ----

  const controlsOf = (path) => [...form.querySelectorAll(`[name="${CSS.escape(path)}"]`)];

  const halfDate = '?';  // what stands for a date that is typed in part: the browser does not tell

  function readControl(control, field) {
    if (control.type === 'checkbox') {
      return controlsOf(control.name).filter((box) => box.checked).map((box) => box.value);
    }
    if (control.multiple) return [...control.selectedOptions].map((option) => option.value);
    if (control.type === 'date' && control.value === '' && control.validity.badInput) return halfDate;
    if (field.type !== 'number') return control.value;
    const withPoint = trimmed(control.value).replace(data.words['decimal-sign'], '.');
    return asNumber(withPoint) === undefined ? control.value : withPoint;
  }

  function showIn(control, field) {
    const value = valueOf(control.name);
    if (control.type === 'checkbox' || control.type === 'radio') {
      const chosen = Array.isArray(value) ? value : [field.type === 'yesno' && value ? yesNo(value) : value];
      control.checked = chosen.includes(control.value);
    } else if (control.multiple) {
      for (const option of control.options) option.selected = (value || []).includes(option.value);
    } else {
      let text = typeof value === 'string' ? value : '';
      if (field.type === 'yesno') text = yesNo(text) ?? '';
      if (field.type === 'number' && asNumber(text) !== undefined) text = text.replace('.', data.words['decimal-sign']);
      const isHalfDate = control.type === 'date' && text === halfDate;
      if (control.value !== text && !isHalfDate) control.value = text;
    }
  }

  const wrapperOf = (control) => control.closest('.field') || control;

  // What stands on paper instead of the control.
  function showPrinted(control, field) {
    const place = wrapperOf(control), text = inWords(field, valueOf(control.name));
    let printed = place === control ? control.nextElementSibling : place.querySelector(':scope>.printed');
    if (!printed || !printed.classList.contains('printed')) {
      printed = make(place === control ? 'span' : 'p', 'printed');
      printed.setAttribute('aria-hidden', 'true');
      if (place === control) control.after(printed);
      else place.append(printed);
    }
    printed.textContent = text;
    place.classList.toggle('given', text !== '');
  }

  function grow(area) {
    if (CSS.supports('field-sizing', 'content')) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }

  function prepareControls() {
    for (const control of form.elements) {
      if (!control.name || control.dataset.ready) continue;
      control.dataset.ready = 'yes';
      if (!control.id && control.classList.contains('inline')) control.id = `inline_${nextId()}`;
      if (control.classList.contains('inline')) control.setAttribute('aria-label', trail(control.name).join(', '));
      if (control.required) {
        control.required = false;
        if (control.type !== 'radio') control.setAttribute('aria-required', 'true');
      }
    }
  }

  // ---- Lists ----

  let lastId = 0;
  const nextId = () => ++lastId;
  const templates = [];

  // Of the lists as the page has them; those within an item go along with it, so that all have their number first.
  form.querySelectorAll('[data-list]').forEach((list, i) => { list.dataset.template = i; });
  for (const list of form.querySelectorAll('[data-list]')) {
    const items = list.querySelectorAll(':scope>[data-item]');
    templates.push({ item: items[0] && items[0].cloneNode(true), blank: items.length });
  }

  function renamed(path, changes) {
    for (const [from, to] of changes) {
      if (isWithin(path, from)) return to + path.slice(from.length);
    }
    return path;
  }

  function renamedCondition(condition, changes) {
    const out = { ...condition };
    if (out.parts) out.parts = out.parts.map((part) => renamedCondition(part, changes));
    for (const side of ['left', 'right']) {
      if (out[side] && !out[side].startsWith('"')) out[side] = renamed(out[side], changes);
    }
    return out;
  }

  function setItemLabel(item, field, number) {
    if (!item.classList.contains('item')) return;
    const label = item.querySelector(':scope>fieldset>legend, :scope>.field>label');
    if (label) label.firstChild.nodeValue = `${field.item ? `${field.item} ` : ''}${number}${label.children.length ? ' ' : ''}`;
    if (!field.of || number <= (field.min ?? 0)) return;
    for (const mark of item.querySelectorAll('.required')) mark.remove();
    for (const control of item.querySelectorAll('[required]')) control.required = false;
  }

  function madeItem(list, number) {
    const path = list.dataset.list, { field } = fieldAt(path);
    const item = templates[list.dataset.template].item.cloneNode(true);
    const changes = [[item.dataset.item, `${path}.${number}`]];
    if (field['for-each']) changes.push([`${field['for-each']}.1`, `${field['for-each']}.${number}`]);
    const ids = new Map();
    const all = [item, ...item.querySelectorAll('*')];
    for (const element of all) {
      for (const name of ['name', 'data-path', 'data-item', 'data-list', 'data-answer', 'data-number']) {
        if (element.hasAttribute(name)) element.setAttribute(name, renamed(element.getAttribute(name), changes));
      }
      if (element.dataset.when) {
        element.dataset.when = JSON.stringify(renamedCondition(JSON.parse(element.dataset.when), changes));
      }
      if (element.dataset.number === `${path}.${number}`) element.textContent = number;
      if (element.id) {
        ids.set(element.id, `${element.id}_${nextId()}`);
        element.id = ids.get(element.id);
      }
    }
    for (const element of all) {
      for (const name of ['for', 'aria-describedby', 'aria-labelledby']) {
        const id = element.getAttribute(name);
        if (ids.has(id)) element.setAttribute(name, ids.get(id));
      }
    }
    setItemLabel(item, field, number);
    return item;
  }

  function roomIn(list) {
    const path = list.dataset.list, { field } = fieldAt(path), value = valueOf(path);
    const given = Array.isArray(value) ? value.length : 0;
    const { blank } = templates[list.dataset.template];
    if (isOfContract(path)) return contract ? given : blank;
    if (field['for-each']) {
      const others = valueOf(field['for-each']);
      return Array.isArray(others) ? Math.max(others.length, given) : Math.max(given, blank);
    }
    return Math.max(given, field.min ?? 0, isBlankOnPaper ? blank : 1);
  }

  let isBlankOnPaper = false;  // being printed without one answer: with the room that the blank form has

  const itemsOf = (list) => [...list.querySelectorAll(':scope>[data-item]')];
  const isFixed = (path) => isOfContract(path) || Boolean(fieldAt(path).field['for-each']);
  const itemName = (field, number) => (field.item ? `${field.item} ${number}` : `${field.label} ${number}`);

  function button(className, text, more) {
    const made = make('button', className, text);
    made.type = 'button';
    if (more) made.append(make('span', 'unseen', more));
    return made;
  }

  function toolsOf(list, field) {
    let bar = list.nextElementSibling;
    if (bar && bar.classList.contains('list-tools')) return bar;
    bar = make('p', 'list-tools');
    const what = field.item ? withSmall(field.item) : word('screen-line');
    const add = button('add', withCapital(word('screen-add', { item: what })), field.item ? '' : `: ${field.label}`);
    add.addEventListener('click', () => addItem(list));
    bar.append(add);
    list.after(bar);
    return bar;
  }

  function setRemoveButton(list, item, field, number, isShown) {
    let remove = item.querySelector(':scope>.remove');
    if (!isShown) return remove && remove.remove();
    if (!remove) {
      remove = button('remove');
      remove.addEventListener('click', () => removeItem(list, itemsOf(list).indexOf(item)));
      item.append(remove);
    }
    const name = itemName(field, number);
    remove.replaceChildren(word('screen-remove'), make('span', 'unseen', `: ${name}`));
  }

  // Gives each list as many items as there are answers, and at least one.
  function layOutLists(root = form) {
    const lists = [...root.querySelectorAll('[data-list]')];
    for (const list of lists.filter((one) => !lists.some((other) => other !== one && other.contains(one)))) {
      const path = list.dataset.list, { field } = fieldAt(path), room = roomIn(list);
      itemsOf(list).slice(room).forEach((item) => item.remove());
      while (itemsOf(list).length < room) list.append(madeItem(list, itemsOf(list).length + 1));
      itemsOf(list).forEach((item, i) => {
        layOutLists(item);
        if (!isFixed(path)) setRemoveButton(list, item, field, i + 1, room > Math.max(field.min ?? 0, 1));
      });
      if (!isFixed(path)) toolsOf(list, field).hidden = room >= (field.max ?? 1000);
    }
  }

  function itemsToChange(list) {
    const path = list.dataset.list;
    if (!Array.isArray(valueOf(path))) put(path, []);
    const items = valueOf(path);
    while (items.length < itemsOf(list).length) items.push(null);
    return items;
  }

  const firstControl = (element) => element.querySelector('input,textarea,select');

  function addItem(list) {
    const { field } = fieldAt(list.dataset.list), items = itemsToChange(list);
    items.push(null);
    showAll();
    firstControl(itemsOf(list)[items.length - 1])?.focus();
    say(word('screen-added', { item: itemName(field, items.length) }));
  }

  function removeItem(list, index) {
    const { field } = fieldAt(list.dataset.list), items = itemsToChange(list), name = itemName(field, index + 1);
    if (!isAbsent(items[index]) && !confirm(word('screen-ask-remove', { item: name }))) return;
    items.splice(index, 1);
    touched.clear();
    showAll();
    const rest = itemsOf(list);
    firstControl(rest[Math.min(index, rest.length - 1)])?.focus();
    say(word('screen-removed', { item: name }));
  }

  // ---- What depends on answers ----

  const pathsOf = (condition) => (condition.parts ? condition.parts.flatMap(pathsOf)
    : [condition.left, condition.right].filter((operand) => operand && !operand.startsWith('"')));

  function showConditions() {
    const wholeRecord = { ...checking.checked, contract };
    for (const part of form.querySelectorAll('[data-when]')) {
      const condition = JSON.parse(part.dataset.when), isMet = holds(condition, textIn(wholeRecord)) === true;
      const isOld = contract && pathsOf(condition).every(isOfContract);
      part.hidden = Boolean(isOld && !isMet);
      part.classList.toggle('unmet', !isMet);
    }
    for (const element of form.querySelectorAll('[data-path], [data-list]')) {
      const path = element.dataset.path || element.dataset.list, found = fieldAt(path);
      if (!found || found.isItem || !found.field.when) continue;
      const isShown = checking.counts(found.field, path) || !isAbsent(valueOf(path));
      element.hidden = !isShown;
      const bar = element.nextElementSibling;
      if (element.dataset.list && bar && bar.classList.contains('list-tools')) bar.hidden = !isShown;
    }
    // What stands around fields that are all hidden says nothing.
    for (const part of [...form.querySelectorAll('[data-when]')].reverse()) {
      const inner = [...part.querySelectorAll('[data-path], .inline')].filter((one) => !one.querySelector('[data-path]'));
      if (inner.length > 0 && inner.every((one) => one.closest('[hidden]') && part.contains(one.closest('[hidden]')))) {
        part.hidden = true;
      }
    }
  }

  function showAnswers() {
    for (const shown of form.querySelectorAll('[data-answer]')) {
      const found = fieldAt(shown.dataset.answer);
      if (found) shown.textContent = inWords(found.field, valueOf(shown.dataset.answer));
    }
    for (const shown of form.querySelectorAll('.shown')) {
      shown.hidden = Boolean(contract) && isAbsent(valueOf(shown.dataset.path));
    }
    for (const group of form.querySelectorAll('fieldset[data-path^="contract."]')) {
      group.hidden = Boolean(contract) && isAbsent(valueOf(group.dataset.path));
    }
  }

  // ---- Faults ----

  const isShownNow = (element) => !element.closest('[hidden]');

  function anchorOf(place) {
    for (let path = place; path; path = parentOf(path)) {
      const name = CSS.escape(path);
      for (const selector of [`[data-path="${name}"]`, `.inline[name="${name}"]`, `[data-item="${name}"]`, `[data-list="${name}"]`]) {
        const found = [...form.querySelectorAll(selector)].find(isShownNow);
        if (found) return found;
      }
    }
    return form;
  }

  function describe(element, id) {
    const old = (element.getAttribute('aria-describedby') || '').split(' ').filter((one) => one && one !== id);
    element.setAttribute('aria-describedby', [...old, id].join(' '));
  }

  function clearFaults() {
    for (const shown of form.querySelectorAll('.fault, .note-of-field')) {
      for (const element of form.querySelectorAll(`[aria-describedby~="${CSS.escape(shown.id)}"]`)) {
        const rest = element.getAttribute('aria-describedby').split(' ').filter((id) => id !== shown.id);
        if (rest.length > 0) element.setAttribute('aria-describedby', rest.join(' '));
        else element.removeAttribute('aria-describedby');
      }
      shown.remove();
    }
    for (const control of form.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
  }

  // "Doel 2: ", for a fault in a field of that name's.
  function whereOf(told) {
    const around = trail(told.place).slice(0, told.message === undefined ? -1 : undefined);
    return around.length > 0 ? `${around.join(', ')}: ` : '';
  }

  function showFault(told, className) {
    const anchor = anchorOf(told.place), message = make('p', className);
    message.id = `fault_${nextId()}`;
    let target = anchor;
    if (anchor.classList.contains('inline')) {
      const around = whereOf(told), block = anchor.closest('td,th,li,dd,p');
      if (around) message.append(make('span', 'where', around));  // several may stand in one sentence
      let before = block;
      while (before?.nextElementSibling?.matches('.fault,.note-of-field')) before = before.nextElementSibling;
      if (block && block.tagName === 'P') before.after(message);
      else (block || anchor.parentElement).append(message);
    } else if (anchor.tagName === 'FIELDSET') {
      let before = anchor.querySelector(':scope>legend');
      while (before.nextElementSibling && before.nextElementSibling.matches('.help,.fault')) before = before.nextElementSibling;
      before.after(message);
      describe(anchor, message.id);
      target = firstControl(anchor) || anchor;
    } else {
      target = firstControl(anchor) || anchor;
      if (anchor.matches('.field')) target.before(message);
      else anchor.before(message);
    }
    appendMessage(message, told);
    if (target.matches('input,textarea,select')) {
      if (!anchor.matches('fieldset')) describe(target, message.id);
      if (className === 'fault' && !['radio', 'checkbox'].includes(target.type) && !anchor.matches('fieldset,[data-list]')) {
        target.setAttribute('aria-invalid', 'true');
      }
    }
    if (!target.id) target.id = `target_${nextId()}`;
    return target;
  }

  function showFaults() {
    clearFaults();
    const told = checking.faults.filter((one) => tellsAll || (touched.has(one.place) && one.code !== 'missing'));
    const targets = told.map((one) => showFault(one, 'fault'));
    for (const one of checking.warnings) showFault(one, 'note-of-field');
    summary.hidden = !tellsAll || told.length === 0;
    const title = summary.querySelector('h2'), list = summary.querySelector('ul');
    title.textContent = word(told.length === 1 ? 'screen-faults-1' : 'screen-faults', { n: told.length });
    list.replaceChildren(...told.map((one, i) => {
      const item = make('li'), link = make('a'), around = whereOf(one);
      link.href = `#${targets[i].id}`;
      link.addEventListener('click', (event) => {
        event.preventDefault();
        targets[i].focus();
        targets[i].scrollIntoView({ block: 'center' });
      });
      if (around) item.append(make('span', 'where', around));
      appendMessage(link, one);
      item.append(link);
      return item;
    }));
  }

  // ---- The whole ----

  function keep() {
    try {
      if (isAbsent(answers) && !contract) localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, JSON.stringify({ language, answers, contract: contractRaw }));
    } catch {
      say(word('screen-not-kept'));
    }
  }

  function showState() {
    checking = checkRecord(answers, data.fields, data.rules);
    showConditions();
    showAnswers();
    for (const control of form.elements) {
      const found = control.name && fieldAt(control.name);
      if (found) showPrinted(control, found.field);
    }
    form.classList.toggle('has-answers', !isAbsent(answers));
    showFaults();
    keep();
  }

  function showAll() {
    layOutLists();
    prepareControls();
    for (const control of form.elements) {
      const found = control.name && fieldAt(control.name);
      if (found) showIn(control, found.field);
      if (control.tagName === 'TEXTAREA') grow(control);
    }
    for (const options of form.querySelectorAll('fieldset.options')) setUnchoose(options);
    for (const only of document.querySelectorAll('.form-contract')) only.hidden = !data.contract || Boolean(contract);
    showState();
  }

  // A round button cannot be let go of again.
  function setUnchoose(options) {
    const path = options.dataset.path, found = fieldAt(path);
    let unchoose = options.querySelector(':scope>.unchoose');
    const isWanted = found && !found.field.required && options.querySelector('[type=radio]:checked');
    if (!isWanted) {
      if (unchoose && document.activeElement === unchoose) firstControl(options).focus();
      return unchoose && unchoose.remove();
    }
    if (unchoose) return;
    unchoose = button('unchoose', word('screen-unchoose'), `: ${trail(path).join(', ')}`);
    unchoose.addEventListener('click', () => {
      put(path, null);
      showAll();
    });
    options.append(unchoose);
  }

  let saying = 0;
  function say(text) {
    status.textContent = '';
    clearTimeout(saying);
    saying = setTimeout(() => { status.textContent = text; }, 50);
  }

  form.noValidate = true;
  form.addEventListener('submit', (event) => event.preventDefault());

  form.addEventListener('input', (event) => {
    const control = event.target, found = control.name && fieldAt(control.name);
    if (!found) return;
    put(control.name, readControl(control, found.field));
    for (const other of controlsOf(control.name)) if (other !== control) showIn(other, found.field);
    if (control.tagName === 'TEXTAREA') grow(control);
    const options = control.closest('fieldset.options');
    if (options) setUnchoose(options);
    touched.delete(control.name);
    showState();
  });

  // What is typed is told to be wrong when one is done with it.
  form.addEventListener('focusout', (event) => {
    const control = event.target;
    if (!control.name || !fieldAt(control.name)) return;
    if (control.type === 'date') put(control.name, readControl(control, fieldAt(control.name).field));
    touched.add(control.name);
    for (let around = parentOf(control.name); around; around = parentOf(around)) {
      if (!form.querySelector(`[data-path="${CSS.escape(around)}"]`)?.contains(event.relatedTarget)) touched.add(around);
    }
    // What moves under a pointer on its way to a button makes it miss; the button shows the state itself.
    if (!(event.relatedTarget instanceof HTMLButtonElement)) showState();
  });

  for (const [event, begins] of [['beforeprint', true], ['afterprint', false]]) {
    window.addEventListener(event, () => {
      if (!isAbsent(answers) || isBlankOnPaper === begins) return;
      isBlankOnPaper = begins;
      showAll();
    });
  }

  // ---- Records as YAML ----

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

  function yamlAnswer(value, field, indent) {
    if (field.type === 'group') return `\n${yamlMembers(value, field.fields, indent)}`;
    if (Array.isArray(value)) {
      // An item beside one of the contract keeps its place.
      const last = lastGiven(value);
      const given = value.filter((item, i) => !isAbsent(item) || (field['for-each'] && i < last));
      return '\n' + given.map((item) => {
        const pad = '  '.repeat(indent);
        if (isAbsent(item)) return `${pad}-\n`;
        if (field.type === 'list' && !field.of) {
          return `${pad}- ${yamlMembers(item, field.fields, indent + 1).slice(2 * (indent + 1))}`;
        }
        return `${pad}-${yamlAnswer(item, field.of || { ...field, type: 'choice' }, indent + 1)}`;
      }).join('');
    }
    let text = value.replace(/\r\n?/g, '\n');
    if (field.type !== 'longtext') text = trimmed(text);
    if (field.type === 'yesno') text = yesNo(text) ?? text;
    return yamlText(text, !['date', 'number', 'yesno'].includes(field.type), indent);
  }

  function yamlMembers(value, fields, indent) {
    return fields.filter((field) => !isAbsent(value[field.key])).map((field) =>
      `${'  '.repeat(indent)}${yamlLine(field.key, true)}:${yamlAnswer(value[field.key], field, indent + 1)}`).join('');
  }

  const asYaml = () => `form: ${yamlLine(data.form, true)}\nlanguage: ${yamlLine(language ?? data.language, true)}\n${yamlMembers(answers, data.fields, 0)}`;

  // ---- Reading YAML: what records consist of, and nothing else ----

  // Why a file cannot be shown here, in words for people.
  class Refusal extends Error {}

  class Unread extends Refusal {
    constructor(line, key) {
      super(key ? word('screen-yaml-twice', { line, key }) : word('screen-yaml', { line }));
    }
  }

  const longestFile = 4_000_000, deepest = 32;

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

  const textsOf = (value) => {
    if (value === null) return [];
    return typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [value];
  };

  class YamlReader {
    constructor(source) {
      this.lines = source.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
      this.at = 0;
    }

    refuse(key) {
      throw new Unread(this.at + 1, key);
    }

    read() {
      const value = this.document();
      const hidden = hiddenIn(textsOf(value).join(' '));
      if (hidden) throw new Refusal(fillNumbered(data.messages['control-character-read'].text, [hidden]));
      return value;
    }

    document() {
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

  // ---- Files ----

  function save() {
    tellsAll = true;
    showState();
    if (checking.faults.length > 0) {
      summary.focus();
      summary.scrollIntoView({ block: 'start' });
      return;
    }
    const link = make('a'), date = answers.date;
    link.download = `${date && checkDate({}, date).text ? `${date}-` : ''}${data.form}.yaml`;
    link.href = URL.createObjectURL(new Blob([asYaml()], { type: 'application/yaml' }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    say(word('screen-saved', { file: link.download }));
  }

  const shapeFaults = ['unknown-key', 'not-one-value', 'not-keys', 'not-a-list'];

  // Throws a Refusal when the record cannot be shown here.
  function openRecord(text) {
    const record = new YamlReader(text).read();
    if (!isMapping(record)) throw new Refusal(word('screen-no-record'));
    const { form: name, language: written, ...rest } = record;
    const root = Object.assign(mapping(), rest);
    const isContract = data.contract && name === data.contract.form;
    if (name !== data.form && !isContract) throw new Refusal(word('screen-other-form', { form: name ?? '–' }));
    const checked = isContract ? checkRecord(root, data.contract.fields, [], 'contract') : checkRecord(root, data.fields, data.rules);
    const unfit = checked.faults.filter((one) => shapeFaults.includes(one.code));
    if (unfit.length > 0) {
      throw new Refusal(unfit.map((one) => {
        const told = make('p');
        appendMessage(told, one);
        return told.textContent;
      }).join('; '));
    }
    if (isContract) {
      contract = checked.checked;
      contractRaw = root;
      return true;
    }
    if (!data.languages.includes(written)) throw new Refusal(word('screen-no-language'));
    if (!isAbsent(answers) && !confirm(word('screen-ask-open'))) return false;
    answers = root;
    language = written;
    tellsAll = true;
    touched.clear();
    return true;
  }

  async function textOf(file) {
    if (file.size > longestFile) throw new Refusal(word('screen-too-large'));
    const bytes = await file.arrayBuffer();
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw new Refusal(word('screen-no-text'));
    }
  }

  async function openFile(file) {
    try {
      if (!openRecord(await textOf(file))) return;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      say(word('screen-not-opened', { file: file.name, reason: error.message }));
      return;
    }
    showAll();
    say(word('screen-opened', { file: file.name }));
    if (!summary.hidden) summary.focus();
  }

  chooser.addEventListener('change', () => {
    const [file] = chooser.files;
    if (file) openFile(file).finally(() => { chooser.value = ''; });
  });

  const actions = {
    save,
    open: () => chooser.click(),
    print: () => print(),
    clear: () => {
      if (!confirm(word('screen-ask-clear'))) return;
      [answers, language, contract, contractRaw, tellsAll] = [mapping(), null, null, null, false];
      touched.clear();
      showAll();
      say(word('screen-cleared'));
    },
  };
  for (const one of document.querySelectorAll('[data-do]')) one.addEventListener('click', () => actions[one.dataset.do]());

  // ---- Begin, where one left off ----

  try {
    const kept = JSON.parse(localStorage.getItem(storageKey));
    if (isMapping(kept) && isMapping(kept.answers)) {
      const checked = checkRecord(kept.answers, data.fields, []);
      if (!checked.faults.some((one) => shapeFaults.includes(one.code))) {
        answers = Object.assign(mapping(), kept.answers);
        language = data.languages.includes(kept.language) ? kept.language : null;
      }
      if (data.contract && isMapping(kept.contract)) {
        contractRaw = kept.contract;
        contract = checkRecord(contractRaw, data.contract.fields, [], 'contract').checked;
      }
    }
  } catch {
    say(word('screen-not-kept'));
  }
  for (const bar of tools) bar.hidden = false;
  form.classList.add('filling');
  showAll();
})();
