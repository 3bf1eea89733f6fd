// Unfinished texts, kept on this device per person, tab and channel.

import { personal, whenForgotten } from '../lib/personal.js';
import { recall, recallAll, remember } from '../lib/store.js';
import { adopted, joined, withDraft } from '../model/drafts.js';
import { me } from './session.js';
import { askTabs, isOpen, tellSent, thisTab, whenSent } from './tabs.js';

/** @import { Drafts, Kept } from '../model/drafts.js' */

export const drafts = personal(/** @type {Drafts} */ ({}));

/**
 * A text that an open composer is to show from now on; `turn` tells one from the next. With
 * `instead`, only where that is what it shows.
 * @typedef {{ key: string, text: string, turn: number, instead: string | null }} Given
 */
export const given = personal(/** @type {Given | null} */ (null));

/** Whose they are: a composer saves its last words when its writer is logged out already. */
let owner = 'nobody';
whenForgotten(() => {
  owner = 'nobody';
});
const start = () => `drafts.${owner}.`;

/** @param {string} tab @param {Drafts} texts */
function keep(tab, texts) {
  const some = Object.keys(texts).length > 0;
  remember(start() + tab, some ? { at: Date.now(), texts } : undefined);
}

/** This tab's drafts, and those that tabs which are gone have left. */
export async function loadDrafts() {
  await askTabs();
  owner = me.peek()?.id ?? 'nobody';
  const own = recall(start() + thisTab(), /** @type {Kept | null} */ (null))?.texts ?? {};
  /** @type {[string, Kept][]} */
  const all = recallAll(start());
  const gone = all.filter(([tab]) => tab !== thisTab() && !isOpen(tab));
  const found = adopted(own, Object.fromEntries(gone));
  for (const [tab, texts] of Object.entries(found.left)) keep(tab, texts);
  keep(thisTab(), found.own);
  drafts.value = found.own;
  whenSent(({ account, key, text }) => account === owner && give(key, '', text));
}

/** @param {string} key @param {string} text */
export function saveDraft(key, text) {
  if ((drafts.peek()[key] ?? '') === text) return;
  drafts.value = withDraft(drafts.peek(), key, text);
  keep(thisTab(), drafts.value);
}

/** The draft was sent: it is none any more, here and wherever it was shown.
 * @param {string} key @param {string} text */
export function draftSent(key, text) {
  saveDraft(key, '');
  tellSent(owner, key, text);
}

/** What was sent by another way than its composer is not shown there any more.
 * @param {string} key @param {string} text */
export const takeShown = (key, text) => give(key, '', text);

/** Puts a text that was taken back into its composer. @param {string} key @param {string} text */
export function giveBack(key, text) {
  const all = joined(drafts.peek()[key] ?? '', text);
  saveDraft(key, all);
  give(key, all, null);
}

/** Goes on with a draft, in the same line. @param {string} key @param {string} text */
export function addToDraft(key, text) {
  const draft = drafts.peek()[key] ?? '';
  const all = draft + (draft === '' || /\s$/.test(draft) ? '' : ' ') + text;
  saveDraft(key, all);
  give(key, all, null);
}

/** @param {string} key @param {string} text @param {string | null} instead */
function give(key, text, instead) {
  given.value = { key, text, turn: (given.peek()?.turn ?? 0) + 1, instead };
}
