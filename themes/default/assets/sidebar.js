// Where one is in the handbook is seen, however long its contents are.
'use strict';
(() => {
  const sidebar = document.querySelector('.frame>.sidebar'), here = sidebar && sidebar.querySelector('[aria-current]');
  if (here && here.offsetTop + here.offsetHeight > sidebar.clientHeight) {
    sidebar.scrollTop = here.offsetTop - sidebar.clientHeight / 2;
  }
})();
