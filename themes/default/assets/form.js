// A form that is filled in on its page. All that the scripts know of the form stands in the page: fields, rules, messages
// and interface texts in #form_data, places in data-path, data-item, data-list, data-answer, data-number and
// data-when. Answers are put in as text and values only, and go nowhere but to this browser's own storage.
'use strict';

(() => {
  const data = JSON.parse(document.getElementById('form_data').textContent);
  const form = document.querySelector('.text>form');
  const tools = document.querySelectorAll('.form-tools');
  const summary = document.querySelector('.form-errors');
  const status = document.querySelector('.form-status');
  const chooser = document.querySelector('.form-file');
  const { isAbsent, isMapping, mapping, trimmed, yesNo } = formValues;
  const {
    asNumber, checkDate, checkRecord, fieldAt, fill, hiddenIn, holds, isList, isOfContract, isWithin, joined, parentOf,
    textIn, trail, valueAt,
  } = formRecord(data);
  const storageKey = `drieluik ${new URL(chooser.dataset.root || './', location.href).pathname} ${data.form}`;

  // ---- Words ----

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
  // ---- What was answered ----

  const score = formScore(data, { asNumber, fieldAt, fill, valueAt }, inWords);
  let answers = mapping();   // as a record is written: texts, lists, keys; null where there is room
  let language = null;       // of a record that was opened; else the page's
  let contract = null;       // the checked answers of the contract
  let contractRaw = null;
  let tellsAll = false;      // all faults are told, not only those of what was just typed
  const touched = new Set();

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
  let checking = null;       // of the answers as they are now

  // ---- Messages ----

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
    if (field.type === 'number') {
      const unit = value === '1' && field['unit-one'] || field.unit;
      return value.replace('.', data.words['decimal-sign']) + (unit ? `\u00a0${unit}` : '');
    }
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

  // Within a sentence no label says that an answer is required.
  function prepareInline(control) {
    control.setAttribute('aria-label', trail(control.name).join(', '));
    const found = fieldAt(control.name);
    if (!found || !found.field.required || found.field.when) return;
    control.setAttribute('aria-required', 'true');
    const mark = make('span', 'required', data.words.required);
    mark.setAttribute('aria-hidden', 'true');
    control.after(mark);
  }

  function prepareControls() {
    for (const control of [...form.elements]) {
      if (!control.name || control.dataset.ready) continue;
      control.dataset.ready = 'yes';
      if (!control.id && control.classList.contains('inline')) control.id = `inline_${nextId()}`;
      if (control.classList.contains('inline')) prepareInline(control);
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
    if (!field.of) remove.replaceChildren(withCapital(word('screen-remove-item', { item: withSmall(name) })));
    else remove.replaceChildren(word('screen-remove'), make('span', 'unseen', `: ${name}`));
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
        if (field.of && !field.item) item.querySelector('label')?.classList.toggle('unseen', room === 1 && !isBlankOnPaper);
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
    for (const link of document.querySelectorAll('.contents a')) {
      link.parentElement.hidden = Boolean(document.getElementById(link.hash.slice(1))?.closest('[hidden]'));
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

  // ---- What is still to do ----

  const left = document.querySelector('.form-left'), complete = document.querySelector('.form-complete');
  let lastAt = null;  // the control where one was last

  function showLeft() {
    const n = checking.faults.length;
    const goesOn = `, ${data.words['screen-next']}`;
    left.hidden = n === 0;
    if (left.dataset.n !== String(n)) left.replaceChildren(word('screen-left', { n }), make('span', 'unseen', goesOn));
    left.dataset.n = n;
    complete.hidden = n > 0 || isAbsent(answers);
  }

  // Above each grid of scales, how many of them have an answer.
  function countScales() {
    for (const levels of form.querySelectorAll('.scales>.levels')) {
      const scales = [...levels.parentElement.querySelectorAll(':scope>[data-path]')];
      const n = scales.filter((one) => !isAbsent(valueOf(one.dataset.path))).length;
      const count = levels.querySelector('.count') || levels.appendChild(make('span', 'count'));
      count.textContent = n > 0 ? word('screen-scales', { n, all: scales.length }) : '';
    }
  }

  function goToNext() {
    const controlOf = (anchor) => (anchor.matches('input,textarea,select') ? anchor : firstControl(anchor) || anchor);
    const places = checking.faults.map((told) => controlOf(anchorOf(told.place)));
    const isBefore = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
    places.sort((one, other) => (one === other ? 0 : isBefore(one, other) ? -1 : 1));
    const next = places.find((one) => lastAt && lastAt.isConnected && isBefore(lastAt, one)) || places[0];
    if (!next) return;
    next.focus();
    next.scrollIntoView({ block: 'center' });
  }

  form.addEventListener('focusin', (event) => { lastAt = event.target; });

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
    score.show(form, { ...checking.checked, contract });
    for (const control of [...form.elements]) {
      const found = control.name && fieldAt(control.name);
      if (found) showPrinted(control, found.field);
    }
    form.classList.toggle('has-answers', !isAbsent(answers));
    showFaults();
    showLeft();
    countScales();
    keep();
  }

  function showAll() {
    layOutLists();
    prepareControls();
    for (const control of [...form.elements]) {
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
    clearTimeout(saying);
    status.textContent = '';
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
  // ---- Files ----

  const longestFile = 4_000_000;

  // Why a file cannot be shown here, in words for people.
  class Refusal extends Error {}

  const textsOf = (value) => {
    if (value === null) return [];
    return typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [value];
  };

  function readYaml(text) {
    let value = null;
    try {
      value = formYaml.read(text);
    } catch (error) {
      if (!(error instanceof formYaml.Unread)) throw error;
      throw new Refusal(word(error.key ? 'screen-yaml-twice' : 'screen-yaml', error));
    }
    const hidden = hiddenIn(textsOf(value).join(' '));
    if (hidden) throw new Refusal(fillNumbered(data.messages['control-character-read'].text, [hidden]));
    return value;
  }

  function save() {
    tellsAll = true;
    showState();
    if (checking.faults.length > 0) {
      summary.focus();
      summary.scrollIntoView({ block: 'start' });
      return;
    }
    say(word('screen-saved', { file: download(`${data.form}.yaml`) }));
  }

  // What there is, sound or not, to go on with later. Of a half date the browser does not tell what was typed.
  function saveForLater() {
    if (isAbsent(answers)) return say(word('screen-nothing'));
    const halves = [...form.elements].filter((one) => one.type === 'date' && valueOf(one.name) === halfDate);
    for (const one of halves) put(one.name, null);
    const file = download(`${data.form}-${data.words['screen-later-file']}.yaml`, true);
    for (const one of halves) put(one.name, halfDate);
    say(word('screen-saved-later', { file }));
  }

  function download(name, isHalf = false) {
    const link = make('a'), date = answers.date;
    const text = formYaml.write(data.form, language ?? data.language, answers, data.fields, isHalf);
    link.download = `${date && checkDate({}, date).text ? `${date}-` : ''}${name}`;
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return link.download;
  }

  const shapeFaults = ['unknown-key', 'not-one-value', 'not-keys', 'not-a-list'];

  // Throws a Refusal when the record cannot be shown here.
  function openRecord(text) {
    const record = readYaml(text);
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
    tellsAll = checked.faults.some((one) => one.code !== 'missing');  // what was saved for later may lack things
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
    later: saveForLater,
    next: goToNext,
    open: () => chooser.click(),
    print: () => print(),
    clear: () => {
      if (!confirm(word('screen-ask-clear'))) return;
      [answers, language, contract, contractRaw, tellsAll] = [mapping(), null, null, null, false];
      touched.clear();
      lastAt = null;
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
  // What gets the focus is not scrolled below the bar, however high that is.
  const [bottom] = [...tools].slice(-1);
  new ResizeObserver(() => { document.documentElement.style.scrollPaddingBottom = `${bottom.offsetHeight + 16}px`; }).observe(bottom);
  form.classList.add('filling');
  showAll();
})();
