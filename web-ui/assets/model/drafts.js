// Drafts: one text per channel or thread, as kept on this device by each tab.

/** @typedef {Record<string, string>} Drafts */
/** @typedef {{ at: number, texts: Drafts }} Kept  what one tab has kept, and when last */

const DRAFTS_MAX = 200;

/** @param {string} channel @param {string | null} parent */
export const draftKey = (channel, parent) => (parent ? `${channel}/${parent}` : channel);

/** The most recently changed draft comes last; the oldest go first when there are too many.
 * @param {Drafts} drafts @param {string} key @param {string} text @returns {Drafts} */
export function withDraft(drafts, key, text) {
  const { [key]: _, ...others } = drafts;
  if (text.trim() === '') return others;
  const kept = Object.entries(others).slice(-(DRAFTS_MAX - 1));
  return { ...Object.fromEntries(kept), [key]: text };
}

/**
 * Goes on with the drafts of tabs that are gone. Where two have one for the same place, the newer
 * is taken and the other waits until there is room.
 * @param {Drafts} own @param {Record<string, Kept>} gone  by tab
 * @returns {{ own: Drafts, left: Record<string, Drafts> }} `left`: what remains of each
 */
export function adopted(own, gone) {
  let taken = own;
  /** @type {Record<string, Drafts>} */
  const left = {};
  const newestFirst = Object.entries(gone).sort(([, a], [, b]) => b.at - a.at);
  for (const [tab, { texts }] of newestFirst) {
    left[tab] = {};
    for (const [key, text] of Object.entries(texts)) {
      if (taken[key] === undefined) taken = withDraft(taken, key, text);
      else if (taken[key] !== text) left[tab][key] = text;
    }
  }
  return { own: taken, left };
}

/** Whether a channel or one of its threads has a draft. @param {Record<string, unknown>} drafts
 * @param {string} channel */
export const hasDraft = (drafts, channel) =>
  Object.keys(drafts).some((key) => key === channel || key.startsWith(`${channel}/`));

/** A text that comes back into a draft: below what stands there. @param {string} draft
 * @param {string} text */
export const joined = (draft, text) => (draft.trim() === '' ? text : `${draft.trimEnd()}\n${text}`);
