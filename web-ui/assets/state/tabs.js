// The tabs of this browser that show the page. Each keeps drafts of its own, and those of a tab
// that is gone are another's to go on with.

import { nonce } from '../lib/nonce.js';
import { recallTab, rememberTab } from '../lib/store.js';

/** How long other tabs are waited for. */
const ANSWER_MS = 150;

/** @typedef {{ kind: 'who' | 'here', tab: string, page: string }
 *   | { kind: 'sent', account: string, key: string, text: string }} Note */

/** This load of the page: a tab that is duplicated takes its name along. */
const page = nonce();
let tab = recallTab('tab') ?? nonce();
/** @type {Set<string>} */
const others = new Set();
const line = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('localchat');
/** @type {(note: { account: string, key: string, text: string }) => void} */
let onSent = () => {};

/** @type {Promise<void> | null} */
let asked = null;

/** Asks once which tabs there are. @returns {Promise<void>} settled when they have answered */
export function askTabs() {
  asked ??= ask();
  return asked;
}

async function ask() {
  rememberTab('tab', tab);
  line?.addEventListener('message', (event) => receive(event.data));
  tell({ kind: 'who', tab, page });
  await new Promise((done) => setTimeout(done, ANSWER_MS));
  rememberTab('tab', tab);
}

/** @param {Note} note */
function receive(note) {
  if (note.kind === 'sent') return onSent(note);
  if (note.page === page) return;
  if (note.kind === 'who') return tell({ kind: 'here', tab, page });
  if (note.tab === tab) tab = nonce();
  others.add(note.tab);
}

/** @param {Note} note */
function tell(note) {
  line?.postMessage(note);
}

/** The name of this tab. */
export const thisTab = () => tab;

/** @param {string} name @returns {boolean} */
export const isOpen = (name) => others.has(name);

/** Tells the other tabs what was sent out of a draft. @param {string} account  whose it was
 * @param {string} key @param {string} text */
export const tellSent = (account, key, text) => tell({ kind: 'sent', account, key, text });

/** @param {(note: { account: string, key: string, text: string }) => void} handler */
export function whenSent(handler) {
  onSent = handler;
}
