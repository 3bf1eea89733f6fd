// Pasting into a field for messages: formatted text becomes Markdown, and files are attached. All
// other pastes are the browser's.

import { useRef } from '../lib/ui.js';
import { rewrite } from '../lib/edit-text.js';
import { commandKey } from '../lib/keys.js';
import { inFence } from '../lib/text.js';

/** @typedef {(source: string, plain: string) => string | null} FromHtml */

/** What an editor of code adds to what it copies. */
const EDITOR_TYPE = 'vscode-editor-data';

/**
 * @param {{ current: HTMLTextAreaElement | null }} area
 * @param {() => FromHtml | null} fromHtml  null as long as it is not there
 * @param {(files: File[]) => void} [onFiles]
 */
export function usePaste(area, fromHtml, onFiles) {
  const plainly = useRef(false);
  /** Not every browser leaves the formats out by itself. @param {KeyboardEvent} event */
  const noteKey = (event) => {
    plainly.current = commandKey(event) && event.shiftKey && event.key.toLowerCase() === 'v';
  };
  const onPaste = (/** @type {ClipboardEvent} */ event) => {
    const node = area.current;
    const data = event.clipboardData;
    const asText = plainly.current;
    plainly.current = false;
    const files = onFiles ? pastedFiles(event) : null;
    if (files) return onFiles?.(files);
    if (!node || !data || asText || data.types.includes(EDITOR_TYPE)) return;
    const source = data.getData('text/html');
    if (source === '' || inFence(node.value, node.selectionStart)) return;
    const markdown = fromHtml()?.(source, data.getData('text/plain')) ?? null;
    if (markdown === null) return;
    event.preventDefault();
    insert(node, markdown);
  };
  return { noteKey, onPaste };
}

/**
 * The files on the clipboard, unless there is a text, too: what office programs copy is meant as
 * that, and they add a picture of it.
 * @param {ClipboardEvent} event @returns {File[] | null}
 */
function pastedFiles(event) {
  const data = event.clipboardData;
  if (!data || data.files.length === 0 || data.getData('text/plain') !== '') return null;
  event.preventDefault();
  return [...data.files];
}

/** Blocks stand on lines of their own. @param {HTMLTextAreaElement} node @param {string} text */
function insert(node, text) {
  const before = node.value.slice(0, node.selectionStart);
  const after = node.value.slice(node.selectionEnd);
  const block = text.includes('\n') || /^(#|>|- |\d+\. |\||```)/.test(text);
  const lead = block && before !== '' && !before.endsWith('\n') ? '\n' : '';
  const tail = block && after !== '' && !after.startsWith('\n') ? '\n' : '';
  const head = before + lead + text;
  rewrite(node, head + tail + after, head.length);
}
