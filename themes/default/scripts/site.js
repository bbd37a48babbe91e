// What every page has but the colours, which are in the head (theme.js). A theme may leave out the search box: it is last.
import './sidebar.js';
import './terms.js';
import './search/box.js';
