// Typst as a peer: one warm Node process, its caches kept from document to document.
//   node typst.mjs FOLDER N   prints "ready"; at each line of input renders FOLDER/*.typ and prints "done".
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [folder, count] = process.argv.slice(2);
const compiler = NodeCompiler.create({
  workspace: folder,
  fontArgs: [{ fontPaths: ['/usr/share/fonts/truetype/gentiumplus', '/usr/share/fonts/truetype/open-sans'] }],
});
const render = (name) => {
  const source = readFileSync(`${folder}/${name}.typ`, 'utf8');
  writeFileSync(`${folder}/${name}.pdf`, compiler.pdf({ mainFileContent: source }));
  compiler.evictCache(10);
};
const names = Array.from({ length: Number(count) }, (_, i) => `client-${String(i + 1).padStart(5, '0')}`);
render(names[0]);
console.log('ready');
for await (const _ of createInterface({ input: process.stdin })) {
  names.forEach(render);
  console.log('done');
}
