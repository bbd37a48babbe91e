// Whether YAML texts fit JSON Schemas, by ajv: the judge that our schemas are held to.
//
//   node validate.mjs CASES.json
//
// It holds {schemas: […], cases: [{schema: 0, yaml: "…"}]}; a line for each says "fits", or what does not.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import { parse } from "yaml";

const isDate = (text) => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false;
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false, formats: { date: isDate } });
const { schemas, cases } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const validators = schemas.map((schema) => ajv.compile(schema));

for (const { schema, yaml } of cases) {
  const fits = validators[schema];
  console.log(fits(parse(yaml)) ? "fits" : fits.errors.map((error) => `${error.instancePath} ${error.message}`).join("; "));
}
