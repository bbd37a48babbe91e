// What a word of the glossary means, beside the word: for a mouse over it, for the keyboard on it, and for a finger, whose
// first tap shows it and whose second one follows the link. Aids for reading have it without this, by aria-describedby.
'use strict';

(() => {
  const terms = document.querySelectorAll('a.term');
  if (terms.length === 0) return;
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.setAttribute('aria-hidden', 'true');
  tip.hidden = true;
  document.body.append(tip);
  const grace = 200;  // milliseconds to go from the word to its tip
  const edge = 8;     // pixels between a tip and what is around it
  let shown = null, timer = 0;

  function show(term) {
    clearTimeout(timer);
    if (shown === term) return;
    shown = term;
    tip.textContent = document.getElementById(term.getAttribute('aria-describedby')).textContent;
    tip.lang = term.closest('[lang]').lang;
    tip.hidden = false;
    const word = term.getClientRects()[0], { width, height } = tip.getBoundingClientRect();
    const room = document.documentElement.clientWidth - width - edge;
    const isBelow = word.bottom + height + edge < innerHeight || word.top < height + edge;
    tip.style.setProperty('left', `${Math.max(edge, Math.min(word.left, room)) + scrollX}px`);
    tip.style.setProperty('top', `${(isBelow ? word.bottom + edge / 2 : word.top - height - edge / 2) + scrollY}px`);
  }

  function hide() {
    clearTimeout(timer);
    shown = null;
    tip.hidden = true;
  }

  const hideSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(hide, grace);
  };

  for (const term of terms) {
    term.removeAttribute('title');  // the browser's own tip would lie over this one
    term.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && show(term));
    term.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && hideSoon());
    term.addEventListener('focus', () => term.matches(':focus-visible') && show(term));
    term.addEventListener('blur', hide);
    term.addEventListener('click', (event) => {
      if (event.pointerType !== 'touch' || shown === term) return;
      event.preventDefault();
      show(term);
    });
  }
  tip.addEventListener('pointerenter', () => clearTimeout(timer));
  tip.addEventListener('pointerleave', hideSoon);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && hide());
  document.addEventListener('pointerdown', (event) => !event.target.closest('a.term,.tip') && hide());
})();
