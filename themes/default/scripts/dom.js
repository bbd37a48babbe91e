// Elements by their CSS selector, and new ones.

export const one = (selector, around = document) => around.querySelector(selector);
export const all = (selector, around = document) => [...around.querySelectorAll(selector)];
export const on = (target, event, act) => target.addEventListener(event, act);

export function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

// The last of the elements that follow one another behind `element` and match.
export function lastOf(element, selector) {
  while (element.nextElementSibling?.matches(selector)) element = element.nextElementSibling;
  return element;
}

export const describedBy = 'aria-describedby';
export const hideFromAids = (element) => element.setAttribute('aria-hidden', 'true');
