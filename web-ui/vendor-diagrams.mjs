// Copies Mermaid's modules, which the frame in `diagrams/` loads: as its authors packed them, one by
// one, so that a diagram costs only what it needs. They lie there compressed, as they are embedded
// and sent: together they are larger than all the rest of the page.
//
// Left out is the layout engine ELK: it is under other terms than the rest (EPL-2.0 or GPL-3.0), and a
// third of the whole. A module in its place has the usual engine do its work.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';

export const DIAGRAMS = join(dirname(fileURLToPath(import.meta.url)), 'diagrams');
const MODULES = join(DIAGRAMS, 'mermaid');
/** Of each module, uncompressed. It is what vendor.lock.json has the hash of. */
const LIST = 'mermaid.sha256';
const ENTRY = 'mermaid.esm.min.mjs';
const CHUNKS = 'chunks/mermaid.esm.min';

/** @param {string} folder  the package @returns {string} the file that lists them */
export function vendorDiagrams(folder) {
  rmSync(MODULES, { recursive: true, force: true });
  mkdirSync(join(MODULES, CHUNKS), { recursive: true });
  const names = readdirSync(join(folder, 'dist', CHUNKS)).filter((name) => name.endsWith('.mjs'));
  const usual = only(names, /^dagre-\w+\.mjs$/);
  const left_out = only(names, /^elk-\w+\.mjs$/);
  for (const name of [ENTRY, ...names.map((name) => `${CHUNKS}/${name}`)]) {
    const text = name.endsWith(left_out)
      ? `export * from "./${usual}";\n`
      : readFileSync(join(folder, 'dist', name), 'utf8');
    if (/\beval\(|new Function\b/.test(text)) throw new Error(`${name} makes code of text`);
    writeFileSync(join(MODULES, `${name}.gz`), gzipSync(text, { level: 9 }));
  }
  writeFileSync(join(DIAGRAMS, LIST), listOf());
  return `../../diagrams/${LIST}`;
}

/** Every module that is there, with the hash of its text. */
export function listOf() {
  const names = readdirSync(MODULES, { recursive: true }).map(String);
  return names
    .filter((name) => name.endsWith('.gz'))
    .sort()
    .map((name) => {
      const text = gunzipSync(readFileSync(join(MODULES, name)));
      return `${createHash('sha256').update(text).digest('hex')}  mermaid/${name}\n`;
    })
    .join('');
}

/** @param {string[]} names @param {RegExp} what */
function only(names, what) {
  const found = names.filter((name) => what.test(name));
  if (found.length !== 1) throw new Error(`${found.length} modules are called ${what}`);
  return found[0];
}
