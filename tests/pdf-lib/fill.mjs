// Fills in fields as web services do that are built on pdf-lib, and saves the file whole, without new appearances.
//
//   node fill.mjs FILE.pdf FILLED.pdf NAME=VALUE...
import { readFile, writeFile } from "node:fs/promises";
import { PDFCheckBox, PDFDocument, PDFDropdown, PDFRadioGroup, PDFTextField } from "pdf-lib";

const [from, to, ...pairs] = process.argv.slice(2);
const document = await PDFDocument.load(await readFile(from), { updateMetadata: false });
const form = document.getForm();
for (const pair of pairs) {
  const equals = pair.indexOf("=");
  const field = form.getField(pair.slice(0, equals));
  const value = pair.slice(equals + 1);
  if (field instanceof PDFTextField) field.setText(value);
  else if (field instanceof PDFRadioGroup) field.select(value);
  else if (field instanceof PDFCheckBox) field.check();
  else if (field instanceof PDFDropdown) field.select(value);
  else throw new Error(`${pair} is of another kind`);
}
await writeFile(to, await document.save({ updateFieldAppearances: false }));
