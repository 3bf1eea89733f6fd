// Which files the page shows the text of, and as what. The node has looked at their bytes; their
// names only choose between ways to show a text.

/** @import { FileInfo } from '../api/types.js' */

/** Of larger ones nobody wants the beginning, and a node may have to get the whole from another. */
const FILE_BYTES_MAX = 100 * 1024 * 1024;

/** @typedef {'table' | 'markdown' | 'diagram' | 'archive' | 'code' | 'text'} Shape */

/** Endings of names, and what the highlighter calls their language where it does not know them. */
const LANGUAGES = /** @type {Record<string, string>} */ ({
  bas: 'vbnet',
  cfg: 'ini',
  cls: 'vbnet',
  conf: 'ini',
  csproj: 'xml',
  csx: 'csharp',
  env: 'ini',
  frm: 'vbnet',
  gitconfig: 'ini',
  hta: 'html',
  htm: 'html',
  jsonl: 'json',
  ksh: 'bash',
  psd1: 'powershell',
  psm1: 'powershell',
  pyi: 'python',
  pyw: 'python',
  reg: 'ini',
  service: 'ini',
  sln: 'ini',
  vba: 'vbnet',
  vbproj: 'xml',
  vcxproj: 'xml',
  vue: 'html',
  wsf: 'xml',
  xaml: 'xml',
  xsd: 'xml',
  xsl: 'xml',
});

/** Endings that the highlighter knows as they are. */
const KNOWN =
  /^(bash|bat|c|cc|cjs|cmd|cpp|cs|css|cxx|diff|dockerfile|go|gql|graphql|h|hh|hpp|html|ini|java|js|json|json5|jsonc|jsx|kt|kts|less|lua|mak|makefile|mjs|mk|mm|nginx|patch|php|pl|plist|pm|properties|ps1|py|r|rb|rs|rss|scss|sh|sql|svg|swift|toml|ts|tsx|vb|vbs|xhtml|xml|yaml|yml|zsh)$/;
/** Texts that have no language. */
const TEXTS = /^(asc|eml|ics|ldif|log|lst|nfo|out|puml|rst|srt|text|tex|txt|vcf|vtt)$/;
const TABLES = /^(csv|tab|tsv)$/;
const MARKDOWN = /^(markdown|md|mdown|mkd)$/;
const DIAGRAMS = /^(mermaid|mmd)$/;

/** What stands behind the last dot, or the whole where it says as much: Makefile.
 * @param {string} filename */
export const endingOf = (filename) => /[^.]*$/.exec(filename.toLowerCase())?.[0] ?? '';

/** How the text of a file is shown; null: it has none, or is not shown here.
 * @param {Pick<FileInfo, 'content_type' | 'filename' | 'size'>} file @returns {Shape | null} */
export function shapeOf({ content_type, filename, size }) {
  const isUnknown = /^application\/octet-stream\b/.test(content_type);
  // Of an archive only its end is read.
  const isPacked = isUnknown || /^application\/zip\b/.test(content_type);
  if (isPacked && endingOf(filename) === 'zip') return 'archive';
  if (size > FILE_BYTES_MAX) return null;
  const shape = shapeByName(filename);
  if (/^text\/|^application\/(json|xml|javascript)\b/.test(content_type)) return shape ?? 'text';
  // Of some texts the first bytes do not say that they are one: it is told when they are read.
  return isUnknown ? shape : null;
}

/** @param {string} filename @returns {Shape | null} */
function shapeByName(filename) {
  const ending = endingOf(filename);
  if (TABLES.test(ending)) return 'table';
  if (MARKDOWN.test(ending)) return 'markdown';
  if (DIAGRAMS.test(ending)) return 'diagram';
  if (languageOf(filename) !== null) return 'code';
  return TEXTS.test(ending) ? 'text' : null;
}

/** What the highlighter calls the language of a file. @param {string} filename
 * @returns {string | null} */
export function languageOf(filename) {
  const ending = endingOf(filename);
  if (MARKDOWN.test(ending)) return 'markdown';
  if (Object.hasOwn(LANGUAGES, ending)) return LANGUAGES[ending];
  return KNOWN.test(ending) ? ending : null;
}

/** Whether its name says that tabs stand between the cells. @param {string} filename */
export const hasTabs = (filename) => /^(tab|tsv)$/.test(endingOf(filename));
