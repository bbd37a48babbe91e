// What a word of the glossary means, beside the word: for a mouse over it, for the keyboard on it, and for a finger, whose
// first tap shows it and whose second one follows the link. Aids for reading have it without this, by aria-describedby.
import { all, hideFromAids, make, on } from './dom.js';

const grace = 200;  // milliseconds to go from the word to its tip
const edge = 8;     // pixels between a tip and what is around it

function showTips(terms) {
  const tip = make('div', 'tip');
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
    tip.style.left = `${Math.max(edge, Math.min(word.left, room)) + scrollX}px`;
    tip.style.top = `${(isBelow ? word.bottom + edge / 2 : word.top - height - edge / 2) + scrollY}px`;
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
    on(term, 'pointerenter', (event) => event.pointerType === 'mouse' && show(term));
    on(term, 'pointerleave', (event) => event.pointerType === 'mouse' && hideSoon());
    on(term, 'focus', () => term.matches(':focus-visible') && show(term));
    on(term, 'blur', hide);
    on(term, 'click', (event) => {
      if (event.pointerType !== 'touch' || shown === term) return;
      event.preventDefault();
      show(term);
    });
  }
  on(tip, 'pointerenter', () => clearTimeout(timer));
  on(tip, 'pointerleave', hideSoon);
  on(document, 'keydown', (event) => event.key === 'Escape' && hide());
  on(document, 'pointerdown', (event) => !event.target.closest('a.term,.tip') && hide());
  hideFromAids(tip);
  hide();
  document.body.append(tip);
}

const terms = all('a.term');
if (terms.length > 0) showTips(terms);
