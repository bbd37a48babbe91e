// A whole record against its form, as validate/check_mapping.cc of the program does it.
import { checkAnswer } from './check-answer.js';
import { holds, inScope } from './conditions.js';
import { fieldAt, isWithin, joined, parentOf, textIn, valueAt } from './fields.js';
import { data, fill } from './page.js';
import { isAbsent, isArray, isMapping, lastGiven, mapping } from './values.js';

const nameOf = ({ key, label }) => (label ? `“${key}” (${label})` : `“${key}”`);

// `around`: the key under which the page has the fields of this record, those of the contract. Of the result,
// `faults` and `warnings` are { code, path, place, args, field, name, message }: `path` as in the record, `place` as on this
// page, where items may stand that have no answer yet; `checked` is the record as it is meant, `checkedAt` its answers by
// their places; at the places in `needed` an answer must stand.
export function checkRecord(record, fields, rules, around = '') {
  const root = around ? { [around]: record } : record;
  const faults = [], warnings = [], places = new Map(), checkedAt = new Map(), needed = new Set();

  function tell(code, at, args = [], more = {}) {
    faults.push({ code, ...at, args, ...more });
  }

  // A rule that is broken says nothing about the answer alone.
  const isFaulty = (path) => faults.some((other) =>
    other.code !== 'rule' && (isWithin(path, other.path) || isWithin(other.path, path)));

  // Whether a field with a condition counts: true, false, or undefined when a faulty answer decides.
  function counts(field, place) {
    if (!field.when) return true;
    let metFault = false;
    const result = holds(field.when, (operand) => {
      const path = inScope(operand, place), found = fieldAt(path);
      if (!found) return undefined;
      const value = valueAt(root, path);
      if (isAbsent(value)) return found.field.default;
      if (typeof value !== 'string' && found.field.type !== 'choices') return '';
      const checked = [value].flat().filter((one) => !isAbsent(one)).map((one) => checkAnswer(found.field, one));
      metFault ||= checked.some(({ fault }) => fault);
      const texts = checked.map(({ text }) => text ?? '');
      return isArray(value) ? texts : texts[0];
    });
    return metFault ? undefined : result === true;
  }

  const isNeeded = (field) => !field.when && (field.required || (field.type === 'group' && field.fields.some(isNeeded)));
  const step = (at, part, placePart = part) => ({ path: joined(at.path, part), place: joined(at.place, placePart) });

  function tellMissing(field, at) {
    needed.add(at.place);
    for (let i = 1; field.type === 'list' && i <= field.min; ++i) {
      for (const { key } of field.fields?.filter(isNeeded) ?? []) needed.add(joined(joined(at.place, i), key));
    }
    if (isFaulty(at.path)) return;
    const inner = field.type === 'group' ? field.fields.filter(isNeeded) : [];
    for (const member of inner) tellMissing(member, step(at, member.key));
    if (inner.length === 0) tell('missing', at, [], { field });
  }

  function members(value, among, at) {
    for (const key of Object.keys(value)) {
      if (!among.some((field) => field.key === key)) tell('unknown-key', step(at, key), [], { name: ` “${key}”` });
    }
    const out = mapping();
    for (const field of among) {
      const { key } = field, inner = step(at, key), doesCount = counts(field, inner.place);
      if (doesCount && field.required) needed.add(inner.place);
      if (!doesCount) {
        if (!isAbsent(value[key]) && doesCount === false) warnings.push({ code: 'does-not-count', ...inner, args: [], field });
      } else if (!isAbsent(value[key])) {
        const checked = check(field, value[key], inner);
        if (checked !== undefined) out[key] = checked;
      } else if (field.default) {
        out[key] = field.default;
      } else if (field.required || isNeeded(field)) {
        tellMissing(field, inner);
      }
      if (key in out) checkedAt.set(inner.place, out[key]);
    }
    return out;
  }

  function check(field, value, at) {
    if (field.type === 'group') return checkGroup(field, value, at);
    return field.type === 'list' || field.type === 'choices' ? checkList(field, value, at) : checkOne(field, value, at);
  }

  function checkOne(field, value, at) {
    if (typeof value !== 'string') return tell('not-one-value', at, [], { field });
    const { text, fault, args } = checkAnswer(field, value);
    return fault ? tell(fault, at, args, { field }) : text;
  }

  function checkGroup(field, value, at) {
    if (!isMapping(value)) return tell('not-keys', at, [], { field });
    const out = members(value, field.fields, at);
    if (field['all-or-none']) {
      const absent = field.fields.filter(({ key }) => !(key in out) && !isFaulty(joined(at.path, key)));
      if (absent.length > 0) tell('all-or-none', at, [absent.map(nameOf).join(', ')], { field });
    }
    return out;
  }

  function checkList(field, value, at) {
    if (!isArray(value)) return tell('not-a-list', at, [], { field });
    const out = [], last = lastGiven(value);
    let count = 0;
    value.forEach((item, i) => {
      const isPlace = isAbsent(item) && field['for-each'] && i < last;
      if (isAbsent(item) && !isPlace) return;
      if (++count > field.max) return;
      if (isPlace) return out.push(mapping());
      const inner = step(at, count, i + 1);
      places.set(inner.path, inner.place);
      const checked = field.type === 'choices' ? checkOne(field, item, inner)
        : field.of ? check(field.of, item, inner)
        : checkGroup({ ...field, 'all-or-none': false }, item, inner);
      if (checked === undefined) return;
      checkedAt.set(inner.place, checked);
      if (field.type === 'choices' && out.includes(checked)) return tell('repeated-option', inner, [], { field });
      out.push(checked);
    });
    if (count < field.min || count > field.max) {
      const { one, many } = data.messages['item-count'];
      tell('item-count', at, [count === 1 ? one : fill(many, { n: count }), field.allowed], { field });
    }
    return out;
  }

  const checked = members(record, fields, { path: around, place: around });

  function placeOf(path) {
    for (let whole = path; whole; whole = parentOf(whole)) {
      if (places.has(whole)) return places.get(whole) + path.slice(whole.length);
    }
    return path;
  }

  // "goals.*.score" for each goal there is.
  function pathsOf(pattern) {
    const star = pattern.indexOf('*');
    if (star < 0) return [pattern];
    const items = valueAt(checked, pattern.slice(0, star - 1));
    return isArray(items) ? items.flatMap((_, i) => pathsOf(pattern.replace('*', i + 1))) : [];
  }

  for (const rule of rules) {
    for (const path of pathsOf(rule.at)) {
      const result = holds(rule.check, (operand) => textIn(checked)(inScope(operand, path)));
      if (result !== false || rule.names.some((name) => isFaulty(inScope(name, path)))) continue;
      tell('rule', { path, place: placeOf(path) }, [], { message: rule.message });
    }
  }
  return { faults, warnings, checked, checkedAt, needed, counts };
}
