// Drafts: one text per channel or thread, as kept on this device.

/** @typedef {Record<string, string>} Drafts */

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
