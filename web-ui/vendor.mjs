// Fetches the vendored browser libraries at exact versions and rewrites them for use without a
// build step: bare specifiers become relative paths, icons and emoji are reduced to what is used.
// Run by hand (`npm run vendor`) when a version changes; the results are committed.
// `tests/vendor.test.mjs` checks the committed files against vendor.lock.json.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { listOf, vendorDiagrams } from './vendor-diagrams.mjs';

const OUT = join(dirname(fileURLToPath(import.meta.url)), 'assets', 'vendor');

/** Languages beyond the highlighter's common ones that offices of Windows and Linux paste. */
const GRAMMARS = ['dockerfile', 'dos', 'nginx', 'powershell', 'properties', 'vbscript'];

/** Icons in use; the key is our name, the value lucide's. */
const ICONS = {
  hash: 'hash',
  announce: 'megaphone',
  direct: 'messages-square',
  note: 'notebook-pen',
  pin: 'pin',
  calendar: 'calendar-days',
  lock: 'lock',
  plus: 'plus',
  search: 'search',
  settings: 'settings',
  users: 'users',
  close: 'x',
  check: 'check',
  'chevron-down': 'chevron-down',
  'chevron-right': 'chevron-right',
  'arrow-down': 'arrow-down',
  'arrow-left': 'arrow-left',
  'arrow-up': 'arrow-up',
  emoji: 'face-slightly-smiling',
  'emoji-add': 'face-slightly-smiling-plus',
  reply: 'message-square-reply',
  edit: 'pencil',
  trash: 'trash',
  copy: 'copy',
  link: 'link',
  more: 'ellipsis',
  send: 'send-horizontal',
  bold: 'bold',
  italic: 'italic',
  strike: 'strikethrough',
  code: 'code',
  'code-block': 'square-code',
  list: 'list',
  'list-ordered': 'list-ordered',
  quote: 'quote',
  eye: 'eye',
  'eye-off': 'eye-off',
  'go-to': 'compass',
  format: 'a-large-small',
  sort: 'arrow-down-up',
  'log-out': 'log-out',
  sun: 'sun',
  moon: 'moon',
  monitor: 'monitor',
  warning: 'triangle-alert',
  error: 'circle-alert',
  info: 'info',
  ok: 'circle-check',
  clock: 'clock',
  offline: 'wifi-off',
  refresh: 'refresh-cw',
  thread: 'message-square-text',
  'user-add': 'user-plus',
  user: 'user',
  'user-remove': 'user-minus',
  shield: 'shield',
  crown: 'crown',
  network: 'network',
  inbox: 'inbox',
  forward: 'forward',
  ticket: 'ticket',
  server: 'server',
  keyboard: 'keyboard',
  archive: 'archive',
  hourglass: 'hourglass',
  key: 'key-round',
  leave: 'door-open',
  mesh: 'waypoints',
  activity: 'activity',
  late: 'rotate-ccw-clock',
  'edit-name': 'square-pen',
  language: 'languages',
  palette: 'palette',
  attach: 'paperclip',
  file: 'file',
  'file-text': 'file-text',
  image: 'image',
  video: 'film',
  audio: 'volume-2',
  download: 'download',
  'zoom-in': 'zoom-in',
  'zoom-out': 'zoom-out',
};

/** Files copied as they are, or through `rewrite`. */
const PACKAGES = [
  {
    name: 'preact',
    version: '11.2.0',
    licence: 'MIT',
    files: [
      { from: 'dist/preact.mjs', to: 'preact.mjs' },
      { from: 'hooks/dist/hooks.mjs', to: 'hooks.mjs' },
    ],
  },
  {
    name: '@preact/signals-core',
    version: '1.14.5',
    licence: 'MIT',
    files: [{ from: 'dist/signals-core.mjs', to: 'signals-core.mjs' }],
  },
  {
    name: '@preact/signals',
    version: '2.11.4',
    licence: 'MIT',
    files: [{ from: 'dist/signals.mjs', to: 'signals.mjs' }],
  },
  {
    name: 'htm',
    version: '3.1.1',
    licence: 'Apache-2.0',
    files: [{ from: 'dist/htm.mjs', to: 'htm.mjs' }],
  },
  {
    name: '@highlightjs/cdn-assets',
    version: '11.12.0',
    licence: 'BSD-3-Clause',
    files: [
      {
        from: 'es/highlight.min.js',
        also: GRAMMARS.map((name) => `es/languages/${name}.min.js`),
        to: 'highlight.mjs',
        rewrite: highlighter,
      },
    ],
  },
  {
    name: 'lucide-static',
    version: '1.62.0',
    licence: 'ISC',
    files: [{ from: 'icon-nodes.json', to: 'icons.mjs', rewrite: icons }],
  },
  {
    name: 'emoji-picker-element-data',
    version: '1.8.0',
    licence: 'Apache-2.0',
    files: [
      { from: 'en/github/data.json', also: 'ja/cldr/data.json', to: 'emoji.mjs', rewrite: emoji },
    ],
  },
  // What the next one is made with.
  { name: 'js-base64', version: '3.7.8', licence: 'BSD-3-Clause', files: [] },
  { name: 'querystringify', version: '2.2.0', licence: 'MIT', files: [] },
  { name: 'requires-port', version: '1.0.0', licence: 'MIT', files: [] },
  { name: 'url-parse', version: '1.5.10', licence: 'MIT', files: [] },
  {
    name: 'tus-js-client',
    version: '4.3.1',
    licence: 'MIT',
    files: [{ from: 'lib/browser/index.js', to: 'tus.mjs', bundle: true }],
  },
  // Not part of the page: a frame of its own loads it, module by module (see vendor-diagrams.mjs).
  { name: 'mermaid', version: '12.3.0', licence: 'MIT', files: [], diagrams: true },
  // What its modules are made of, besides what is under the same terms as it.
  { name: 'd3', version: '7.9.0', licence: 'ISC', files: [] },
  { name: 'dagre-d3-es', version: '7.0.14', licence: 'MIT', files: [] },
  { name: 'cytoscape', version: '3.34.0', licence: 'MIT', files: [] },
  { name: 'chevrotain', version: '13.2.0', licence: 'Apache-2.0', files: [] },
  { name: 'dompurify', version: '3.4.17', licence: '(MPL-2.0 OR Apache-2.0)', files: [] },
  { name: 'es-toolkit', version: '1.45.1', licence: 'MIT', files: [] },
  { name: 'katex', version: '0.18.0', licence: 'MIT', files: [] },
  { name: 'roughjs', version: '4.6.6', licence: 'MIT', files: [] },
  { name: 'khroma', version: '2.1.0', licence: 'MIT', files: [], undeclared: true },
  { name: 'marked', version: '16.3.0', licence: 'MIT', files: [] },
  { name: 'stylis', version: '4.3.6', licence: 'MIT', files: [] },
  { name: 'dayjs', version: '1.11.21', licence: 'MIT', files: [] },
  { name: '@upsetjs/venn.js', version: '2.0.0', licence: 'MIT', files: [] },
  { name: '@braintree/sanitize-url', version: '7.1.2', licence: 'MIT', files: [] },
];

const SPECIFIERS = {
  preact: './preact.mjs',
  'preact/hooks': './hooks.mjs',
  '@preact/signals-core': './signals-core.mjs',
};

function script(text) {
  return text
    .replace(/\bfrom ?"([^".]+)"/g, (whole, name) => {
      const target = SPECIFIERS[name];
      if (!target) throw new Error(`no vendored file for import "${name}"`);
      return `from"${target}"`;
    })
    .replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n');
}

/** A module with all that it imports, from the packages that were fetched before it. */
function bundled(path) {
  const { outputFiles } = buildSync({
    entryPoints: [path],
    write: false,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    platform: 'browser',
  });
  return outputFiles[0].text;
}

/** The highlighter with more grammars, each a module of its own before. */
function highlighter(text, ...grammars) {
  const [, name] = /export ?\{ ?(\w+) as default ?\};?\s*$/.exec(text) ?? [];
  if (!name) throw new Error('highlight.js exports something else now');
  const more = grammars.map((grammar, index) => {
    const own = grammar.replace('var hljsGrammar=', `const grammar${index}=`);
    const closed = own.replace(/;?\s*export default hljsGrammar;?\s*$/, ';');
    if (own === grammar || closed === own) throw new Error(`${GRAMMARS[index]} is no grammar`);
    return `${closed}\n${name}.registerLanguage('${GRAMMARS[index]}', grammar${index});\n`;
  });
  return text.replace(
    /export ?\{[^}]*\};?\s*$/,
    `\n${more.join('')}export { ${name} as default };\n`,
  );
}

function icons(text) {
  const all = JSON.parse(text);
  const chosen = {};
  for (const [ours, theirs] of Object.entries(ICONS)) {
    if (!all[theirs]) throw new Error(`lucide has no icon "${theirs}"`);
    chosen[ours] = all[theirs];
  }
  const rows = Object.entries(chosen).map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`);
  return `/* Icons from lucide-static, ISC licence: https://lucide.dev/license */\nexport default {\n${rows.join(
    ',\n',
  )}\n};\n`;
}

/** One row per emoji: [emoji, group, shortcodes, English words, Japanese words, takes a skin tone]. */
function emoji(english, japanese) {
  const ja = new Map(JSON.parse(japanese).map((row) => [row.order, row]));
  const COMPONENTS = 2;
  const usable = JSON.parse(english).filter((row) => row.group !== COMPONENTS);
  const rows = usable.map((row) => {
    const other = ja.get(row.order);
    return JSON.stringify([
      row.emoji,
      row.group,
      row.shortcodes ?? [],
      [row.annotation, ...(row.tags ?? [])].join(' '),
      other ? [other.annotation, ...(other.tags ?? []), ...(other.shortcodes ?? [])].join(' ') : '',
      row.skins && row.skins.length === 5 ? 1 : 0,
    ]);
  });
  return (
    '/* Reduced from emoji-picker-element-data (Apache-2.0), built on emojibase-data (MIT)\n' +
    `   and Unicode CLDR. */\nexport default [\n${rows.join(',\n')}\n];\n`
  );
}

const work = mkdtempSync(join(tmpdir(), 'vendor-'));
mkdirSync(OUT, { recursive: true });
const lock = [];
const licences = [];
for (const pack of PACKAGES) {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--silent', `${pack.name}@${pack.version}`], {
      cwd: work,
      encoding: 'utf8',
    }),
  );
  const folder = join(work, 'node_modules', pack.name);
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', [
    'xzf',
    join(work, packed.filename.replace('/', '-').replace('@', '')),
    '-C',
    folder,
    '--strip-components=1',
  ]);
  const declared = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).license;
  if (declared !== (pack.undeclared ? undefined : pack.licence))
    throw new Error(`${pack.name} is now under ${declared}`);
  for (const file of pack.files) {
    const path = join(folder, file.from);
    const text = file.bundle ? bundled(path) : readFileSync(path, 'utf8');
    const also = [file.also ?? []].flat().map((from) => readFileSync(join(folder, from), 'utf8'));
    const result = `// @ts-nocheck\n${file.rewrite ? file.rewrite(text, ...also) : script(text)}`;
    writeFileSync(join(OUT, file.to), result);
    lock.push({
      file: file.to,
      package: pack.name,
      version: pack.version,
      licence: pack.licence,
      integrity: packed.integrity,
      sha256: createHash('sha256').update(result).digest('hex'),
    });
  }
  if (pack.diagrams) {
    lock.push({
      file: vendorDiagrams(folder),
      package: pack.name,
      version: pack.version,
      licence: pack.licence,
      integrity: packed.integrity,
      sha256: createHash('sha256').update(listOf()).digest('hex'),
    });
  }
  const terms = readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  if (!terms) throw new Error(`${pack.name} comes without its terms`);
  licences.push(
    `${'='.repeat(78)}\n${pack.name} ${pack.version} (${pack.licence})\n\n${readFileSync(
      join(folder, terms),
      'utf8',
    ).trim()}\n`,
  );
}
const licenceText = licences.join('\n');
writeFileSync(join(OUT, 'LICENSES.txt'), licenceText);
lock.push({
  file: 'LICENSES.txt',
  package: 'all of the above',
  version: '-',
  licence: '-',
  integrity: null,
  sha256: createHash('sha256').update(licenceText).digest('hex'),
});
writeFileSync(join(OUT, 'vendor.lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
rmSync(work, { recursive: true });
