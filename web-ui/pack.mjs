// Makes what a node serves by default: the modules and style sheets of assets/, packed into few
// minified files under packed/. Run `npm run pack` after every change in assets/; the results are
// committed, so that building the program needs no JavaScript tool. The emoji table and the
// highlighter stay the vendored files that they are, and are fetched on first use.
//
// packed/manifest.sha256 lists the hash of every source and every result, as sha256sum prints them.
// A pack that is not of the sources beside it is not served (src/lib.rs), and fails the tests.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { textsApart } from './pack-texts.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ASSETS = join(HERE, 'assets');
export const PACKED = join(HERE, 'packed');
export const MANIFEST = 'manifest.sha256';

/** What `main.js` loads: the first page, and what that has in common with the rest. */
export const FIRST_MODULES = ['start.js', 'chunk.js'];

/** The program puts the version of the pack here, so that files may be kept for ever. */
const FOLDER = '/app/packed/';

/** Everything under packed/: names and contents. @returns {Promise<Map<string, string>>} */
export async function pack() {
  const packed = new Map();
  /** @type {import('esbuild').BuildOptions} */
  const options = {
    absWorkingDir: ASSETS,
    entryPoints: { main: 'main.js', start: 'styles/index.css', rest: 'styles/rest.css' },
    outdir: PACKED,
    write: false,
    bundle: true,
    splitting: true,
    chunkNames: '[name]',
    format: 'esm',
    target: ['es2023', 'chrome111', 'firefox114', 'safari16.4'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [{ name: 'tables-stay-apart', setup: keepTablesApart }],
  };
  const texts = await textsApart(ASSETS, options, FIRST_MODULES);
  const result = await build({ ...options, plugins: [...options.plugins, texts] });
  for (const file of result.outputFiles) packed.set(file.path.slice(PACKED.length + 1), file.text);
  packed.set('index.html', page());
  packed.set(MANIFEST, manifest(packed));
  return packed;
}

/** Vendored files that are imported when they are first needed are found below the pack. */
function keepTablesApart(builder) {
  builder.onResolve({ filter: /\/vendor\// }, ({ path, kind }) =>
    kind === 'dynamic-import'
      ? { path: path.replace(/^.*\/vendor\//, './vendor/'), external: true }
      : undefined,
  );
}

/** The page, which loads the pack instead of the modules; the large one beside the small. */
function page() {
  const source = readFileSync(join(ASSETS, 'index.html'), 'utf8');
  const links = [
    ['/app/favicon.svg', 'favicon.svg'],
    ['/app/styles/index.css', 'start.css'],
    ['/app/main.js', 'main.js'],
  ];
  let text = source;
  for (const [from, to] of links) {
    if (!text.includes(from)) throw new Error(`index.html does not load ${from}`);
    text = text.replace(from, FOLDER + to);
  }
  // The browser fetches them side by side instead of finding one in the other.
  const preload = FIRST_MODULES.map(
    (name) => `  <link rel="modulepreload" href="${FOLDER}${name}">\n`,
  );
  return text.replace('</head>', `${preload.join('')}</head>`);
}

/** @param {Map<string, string>} packed */
function manifest(packed) {
  const line = (name, content) =>
    `${createHash('sha256').update(content).digest('hex')}  ${name}\n`;
  const sources = filesBelow(ASSETS).map((path) =>
    line(`assets/${path}`, readFileSync(join(ASSETS, path))),
  );
  const results = [...packed].map(([name, text]) => line(`packed/${name}`, text));
  return [...sources, ...results].sort(byName).join('');
}

const byName = (a, b) => (a.slice(66) < b.slice(66) ? -1 : 1);

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const packed = await pack();
  rmSync(PACKED, { recursive: true, force: true });
  mkdirSync(PACKED, { recursive: true });
  for (const [name, text] of packed) writeFileSync(join(PACKED, name), text);
}
