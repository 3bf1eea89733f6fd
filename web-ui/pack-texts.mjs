// Parts the texts of each language: those that the first page may show come with it, all others with
// the rest of the code. Which is which follows from the modules, so nobody has to keep lists.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const LANGUAGES = ['ja', 'en'];
const WHOLE_KEY = /['"`]([a-z][A-Za-z]*(?:\.[A-Za-z]+)+)['"`]/g;
/** As in `outbox.${state}`: all texts that begin so may be meant. */
const KEY_START = /`([a-z][A-Za-z]*\.(?:[A-Za-z]+\.)*)\$\{/g;

/**
 * @param {string} assets  the folder of the sources
 * @param {import('esbuild').BuildOptions} options  how the pack is built
 * @param {string[]} firstModules  the results that make the first page
 */
export async function textsApart(assets, options, firstModules) {
  const plain = new Map(LANGUAGES.flatMap((one) => partsOf(one, [], [])));
  const plugins = [...options.plugins, asTexts(plain)];
  const { metafile } = await build({ ...options, plugins, metafile: true });
  const outputs = Object.entries(metafile.outputs);
  const first = outputs.filter(([path]) => firstModules.some((name) => path.endsWith(`/${name}`)));
  const sources = first.flatMap(([, output]) => Object.keys(output.inputs));
  const isShown = shownBy(sources.map((path) => readFileSync(join(assets, path), 'utf8')));
  /** @type {Map<string, string>} */
  const parts = new Map();
  for (const language of LANGUAGES) {
    const whole = await import(pathToFileURL(join(assets, 'i18n', `${language}.js`)).href);
    const texts = Object.entries(whole[language]);
    const shown = texts.filter(([key]) => isShown(key));
    const others = texts.filter(([key]) => !isShown(key));
    for (const [name, module] of partsOf(language, shown, others)) parts.set(name, module);
  }
  return asTexts(parts);
}

/** Puts modules in the place of those that hold the texts. @param {Map<string, string>} parts */
const asTexts = (parts) => ({
  name: 'texts-apart',
  setup: (builder) =>
    builder.onLoad({ filter: /\/i18n\/\w+(-rest)?\.js$/ }, ({ path }) => {
      const contents = parts.get(path.replace(/^.*\//, ''));
      return contents === undefined ? undefined : { contents };
    }),
});

/** @typedef {[string, unknown][]} Texts */

/** @param {string} language @param {Texts} shown @param {Texts} others @returns {[string, string][]} */
const partsOf = (language, shown, others) => [
  [`${language}.js`, asModule(language, shown)],
  [`${language}-rest.js`, asModule('rest', others)],
];

/** Whether some modules may show the text of a key. @param {string[]} modules */
function shownBy(modules) {
  const all = modules.join('\n');
  const keys = new Set([...all.matchAll(WHOLE_KEY)].map(([, key]) => key));
  const starts = [...all.matchAll(KEY_START)].map(([, start]) => start);
  return (/** @type {string} */ key) =>
    keys.has(key) || starts.some((start) => key.startsWith(start));
}

/** @param {string} name @param {Texts} texts */
const asModule = (name, texts) =>
  `export const ${name} = ${JSON.stringify(Object.fromEntries(texts))};\n`;
