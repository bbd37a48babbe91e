// Fills in forms of a built site in Chromium.
//
//   node run.mjs SITE PLAN.json
//
// The plan is a list of tasks; for each a line of JSON is printed. What went wrong in any page comes last.
//   {"do": "type", "page": …, "answers": [[name, text], …]}      by keyboard alone -> {"saved": yaml, "again": yaml}
//   {"do": "round", "page": …, "records": [yaml, …]}             opened and saved -> {"saved": [yaml, or null], "said": […]}
//   {"do": "faults", "page": …, "record": yaml}                  -> {"faults": […], "said": "…", "leads": name}
//   {"do": "derived", "page": …, "contract": yaml, "record": yaml} -> {"shown": […], "items": N, "saved": yaml}
//   {"do": "lists", "page": …, "list": …, "add": …, "groups": …, "addGroup": …} -> {"steps": […], "names": […], "ids": […]}
//   {"do": "when", "page": …, "field": …, "steps": [[name, text], …]} -> {"seen": […]}
//   {"do": "typed", "page": …, "steps": [[name, text], …], "watched": [name, …]} -> {"found": [[value, fault, required], …]}
//   {"do": "contents", "page": …, "steps": [[name, value], …]}  -> {"listed": [headings at first, and after each step]}
//   {"do": "sidebar", "page": …}    -> {"isSeen": whether one sees where one is, "list", "page": pixels scrolled}
//   {"do": "paper", "page": …, "record": yaml} -> {"text": "…", "buttons": […], "controls": […]}
//   {"do": "axe", "page": …, "contract": yaml, "record": yaml, "views": [[width, "dark"], …]} -> {"found": […]}
//   {"do": "scores", "page": …, "pairs": [[contract, record], …]}  -> {"scores": [{"rows", "said", "live", "seen"}, …]}
//   {"do": "score", "page": …, "contract": yaml, "keys": [[name, key], …]} -> {"blank", "blankPaper", "said": […], "paper"}
//   {"do": "later", "page": …, "records": [yaml, …]}            -> {"later": [{"name", "yaml", "isSame", "again", "faults", …}, …]}
//   {"do": "half", "page": …, "answers": [[name, text], …], "add": [label, …], "halfDate": name} -> {"name", "yaml", …}
//   {"do": "left", "page": …, "answers": [text, …]}             -> {"steps": ["Nog 6 te doen … -> date", …], "isLeft", "complete"}
//   {"do": "coach", "page": …, "width": …, "words": {…}, "answers": …, "fault": [name, text], "mended": [name, text]} -> {"notes": […], …}
//   {"do": "privacy", "page": …, "record": yaml}                -> {"asked": […], "policy": …, "kept": {…}, "refused": […], "left": {…}}
//   {"do": "plain", "page": …}                                  with scripts off -> {"screen": {…}, "paper": {…}}
import { readFileSync } from 'node:fs';
import { open } from './browser.mjs';
import * as axe from './axe.mjs';
import * as coach from './coach.mjs';
import * as later from './later.mjs';
import * as scores from './scores.mjs';
import * as others from './tasks.mjs';

const [site, plan] = process.argv.slice(2);
const session = await open(site);
const tasks = { ...axe, ...coach, ...later, ...scores, ...others };
for (const task of JSON.parse(readFileSync(plan, 'utf8'))) {
  try {
    console.log(JSON.stringify(await tasks[task.do](session, task)));
  } catch (error) {
    console.error(session.errors.join('\n'));
    throw error;
  }
}
console.log(JSON.stringify({ errors: session.errors }));
await session.browser.close();
