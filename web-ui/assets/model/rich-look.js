// How text in an element looks, as far as Markdown can say it.

import { target } from './rich-inline.js';
import * as N from './rich-node.js';

/** @import { Look } from './rich-inline.js' */

const BOLD = /^(b|strong)$/;
const ITALIC = /^(i|em|cite)$/;
const STRIKE = /^(s|del|strike)$/;
const CODE = /^(code|kbd|samp|tt)$/;

/** What an element does to the text in it. @param {Node} node @param {Look} look @returns {Look} */
export function lookIn(node, look) {
  const name = N.nameOf(node);
  const style = N.styleOf(node);
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1] ?? '';
  const next = { ...look };
  if (BOLD.test(name) || /^(bold|bolder|[6-9]00)$/i.test(weight)) next.bold = true;
  // Some wrap all they copy into one that is not bold.
  if (/^(normal|[1-5]00)$/i.test(weight)) delete next.bold;
  if (ITALIC.test(name) || /font-style:\s*italic/i.test(style)) next.italic = true;
  if (STRIKE.test(name) || /text-decoration[\w-]*:[^;]*line-through/i.test(style))
    next.strike = true;
  if (CODE.test(name)) next.code = true;
  if (/white-space:\s*(pre|break-spaces)/i.test(style)) next.kept = true;
  const href = name === 'a' ? target(N.attribute(node, 'href')) : undefined;
  if (href) next.href = href;
  return next;
}
