// Where one is in the handbook is seen, however long its contents are.
import { one } from './dom.js';

const sidebar = one('.frame>.sidebar');
const here = sidebar && one('[aria-current]', sidebar);
if (here && here.offsetTop + here.offsetHeight > sidebar.clientHeight) {
  sidebar.scrollTop = here.offsetTop - sidebar.clientHeight / 2;
}
