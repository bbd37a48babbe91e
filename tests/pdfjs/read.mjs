// What pdf.js reads in PDFs, as one line of JSON for each file: a second reader beside libqpdf, poppler and mupdf.
//
//   node read.mjs FILE.pdf...
//   node read.mjs --words PASSWORD FILE.pdf...
//
// With --words the text of each page by the structure and nothing else, {"pages": ["…"], "warnings": []}.
// `tree` is the structure of all pages in order: [role, ...kids], a text as itself.
import { readFile } from "node:fs/promises";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

// pdf.js says what it stumbles over on the console.
function listen() {
  const heard = [];
  for (const way of ["log", "warn", "error", "info"]) console[way] = (...words) => heard.push(words.join(" "));
  return heard;
}

// The text of each marked content of a page, by the name that the structure tree has for it.
async function texts(page) {
  const found = new Map();
  const open = [];
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  for (const item of items) {
    if (item.type === "beginMarkedContent" || item.type === "beginMarkedContentProps") {
      open.push(item.id ?? open.at(-1));
    } else if (item.type === "endMarkedContent") {
      open.pop();
    } else if (open.at(-1) !== undefined) {
      found.set(open.at(-1), (found.get(open.at(-1)) ?? "") + item.str + (item.hasEOL ? "\n" : ""));
    }
  }
  return found;
}

function nodes(tree, texts) {
  if (tree.type === "content") return texts.get(tree.id) ?? "";
  if (tree.type === "object" || tree.type === "annotation") return ["OBJR"];
  return [tree.role, ...(tree.alt === undefined ? [] : [{ alt: tree.alt }]), ...tree.children.map((kid) => nodes(kid, texts))];
}

function field(annotation) {
  const { fieldName, fieldType, fieldValue, alternativeText, required, readOnly, maxLen } = annotation;
  return { name: fieldName, type: fieldType, value: fieldValue, description: alternativeText, required, readOnly, maxLen };
}

function headings(entries) {
  return entries?.map(({ title, items }) => [title, ...headings(items)]) ?? [];
}

// pdf.js's own hasJSActions() also holds for every field that is a group of others.
async function hasScripts(document) {
  const fields = Object.values((await document.getFieldObjects()) ?? {}).flat();
  return Boolean(await document.getJSActions()) || fields.some(({ actions }) => actions);
}

async function open(file, password) {
  return getDocument({
    data: new Uint8Array(await readFile(file)),
    password,
    useSystemFonts: false,
    verbosity: VerbosityLevel.WARNINGS,
  }).promise;
}

// What node lacks to draw with is no fault of the file.
function faults(heard) {
  return heard.splice(0).filter((line) => !line.includes("Cannot polyfill"));
}

function words(node) {
  if (typeof node === "string") return node + " ";
  return Array.isArray(node) ? node.slice(1).map(words).join("") : "";
}

async function readWords(file, password, heard) {
  const pages = [];
  try {
    const document = await open(file, password);
    for (let number = 1; number <= document.numPages; ++number) {
      const page = await document.getPage(number);
      const root = await page.getStructTree();
      pages.push(root ? words(nodes(root, await texts(page))) : "");
      await page.getAnnotations();
      await page.getOperatorList();
    }
    await document.destroy();
  } catch (error) {
    return { pages, warnings: [...faults(heard), String(error)] };
  }
  return { pages, warnings: faults(heard) };
}

async function read(file, heard) {
  const document = await open(file);
  const tree = [];
  const fields = [];
  let links = 0;
  for (let number = 1; number <= document.numPages; ++number) {
    const page = await document.getPage(number);
    const root = await page.getStructTree();
    if (root) tree.push(...nodes(root, await texts(page)).slice(1));
    for (const annotation of await page.getAnnotations()) {
      if (annotation.subtype === "Link") ++links;
      if (annotation.subtype === "Widget") fields.push(field(annotation));
    }
    await page.getOperatorList();
  }
  const { info, metadata } = await document.getMetadata();
  const marks = await document.getMarkInfo();
  const facts = {
    file,
    pages: document.numPages,
    title: metadata?.get("dc:title"),
    language: info.Language,
    marked: marks?.Marked,
    form: { id: metadata?.get("form:id"), version: metadata?.get("form:version") },
    claim: { ua: metadata?.get("pdfuaid:part"), archive: metadata?.get("pdfaid:part") },
    labels: await document.getPageLabels(),
    outline: headings(await document.getOutline()),
    attachments: Object.keys((await document.getAttachments()) ?? {}),
    hasScripts: await hasScripts(document),
    links,
    fields,
    tree,
    warnings: faults(heard),
  };
  await document.destroy();
  return facts;
}

const heard = listen();
const asksWords = process.argv[2] === "--words";
const files = process.argv.slice(asksWords ? 4 : 2);
for (const file of files) {
  const facts = asksWords ? await readWords(file, process.argv[3], heard) : await read(file, heard);
  process.stdout.write(JSON.stringify(facts) + "\n");
}
