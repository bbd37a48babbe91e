// Fills in fields as pdf.js does for who fills in a form within Firefox, and saves the file with them.
//
//   node fill.mjs FILE.pdf FILLED.pdf NAME=VALUE...
import { readFile, writeFile } from "node:fs/promises";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

const [from, to, ...pairs] = process.argv.slice(2);
const values = new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
const document = await getDocument({
  data: new Uint8Array(await readFile(from)),
  useSystemFonts: false,
  verbosity: VerbosityLevel.ERRORS,
}).promise;
const known = new Set();
for (let number = 1; number <= document.numPages; ++number) {
  for (const widget of await (await document.getPage(number)).getAnnotations()) {
    const value = values.get(widget.fieldName);
    if (value === undefined) continue;
    known.add(widget.fieldName);
    const chosen = widget.radioButton ? widget.buttonValue === value : widget.checkBox ? widget.exportValue === value : value;
    document.annotationStorage.setValue(widget.id, { value: chosen });
  }
}
for (const name of values.keys()) if (!known.has(name)) throw new Error(`no field ${name}`);
await writeFile(to, await document.saveDocument());
