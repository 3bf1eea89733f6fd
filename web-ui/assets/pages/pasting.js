// What other programs put on the clipboard as HTML, as Markdown.

import { markdownOf } from '../model/rich-text.js';

/** Office programs write long HTML for short texts. */
const HTML_MAX = 2_000_000;
const ELEMENTS_MAX = 20_000;

/**
 * @param {string} source  from anywhere; it is read and never becomes part of the page
 * @param {string} plain
 * @returns {string | null} null: the plain text is as good
 */
export function markdownFrom(source, plain) {
  if (source.length > HTML_MAX) return null;
  // A document without a window: no script of it runs, and no picture of it is fetched.
  const parsed = new DOMParser().parseFromString(source, 'text/html');
  if (parsed.getElementsByTagName('*').length > ELEMENTS_MAX) return null;
  return markdownOf(parsed.body, plain);
}
