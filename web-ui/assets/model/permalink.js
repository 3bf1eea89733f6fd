// Addresses of messages of this mesh in a message, as a node has drawn it.

/** @import { Message } from '../api/types.js' */
/** @typedef {{ conversation: string, message: string, direct: boolean }} Permalink */

/** More would hide what the message itself says. */
const SHOWN_MAX = 3;

/** @type {Permalink[]} */
const NONE = [];
/** Asked for at every redraw; the same answer, so that rows stay as they are.
 * @type {WeakMap<Message, Permalink[]>} */
const known = new WeakMap();

const LINK = /<a href="https?:\/\/[^"/?#]+(\/[^"]*)"/g;
const PATH = /^\/(?:s\/[0-9A-Z]{26}\/([0-9A-Z]{26})|dm\/([0-9A-Z]{26}))\/([0-9A-Z]{26})\/?$/;

/**
 * Whichever node an address names: a message is the same at all. One that is quoted is there
 * already.
 * @param {Message} message @returns {Permalink[]}
 */
export function permalinksIn(message) {
  const { html, is_deleted } = message;
  if (!html || is_deleted || !/\/(s|dm)\/[0-9A-Z]{26}\//.test(html)) return NONE;
  let found = known.get(message);
  if (!found) {
    found = links(outsideQuotes(html), message.id);
    known.set(message, found);
  }
  return found;
}

/** @param {string} html @param {string} own */
function links(html, own) {
  /** @type {Map<string, Permalink>} */
  const found = new Map();
  for (const [, path] of html.matchAll(LINK)) {
    const [, channel, direct, message] = PATH.exec(path) ?? [];
    if (!message || message === own || found.size === SHOWN_MAX) continue;
    found.set(message, { conversation: channel ?? direct, message, direct: direct !== undefined });
  }
  return found.size > 0 ? [...found.values()] : NONE;
}

/** @param {string} html */
function outsideQuotes(html) {
  let depth = 0;
  let text = '';
  for (const part of html.split(/(<\/?blockquote>)/)) {
    if (part === '<blockquote>') depth += 1;
    else if (part === '</blockquote>') depth -= 1;
    else if (depth === 0) text += part;
  }
  return text;
}
