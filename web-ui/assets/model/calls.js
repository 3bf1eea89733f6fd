// Texts that call everybody in a channel at once.

/** More than so many are asked about once more. */
const ASKED_ABOVE = 50;

const CALL = /(^|[^A-Za-z0-9_\\])@(channel|all|here)(?![\p{L}\p{N}_-])/iu;

/** Whether a text calls everybody, or those who are there, if its writer may do so. What stands in code
 * is no call, which is the node's to say: asking once too often does no harm. @param {string} text */
export const callsMany = (text) => CALL.test(text.normalize('NFKC'));

/** @param {string} text @param {boolean} moderates @param {number} people  who would be called */
export const asksFirst = (text, moderates, people) =>
  moderates && people > ASKED_ABOVE && callsMany(text);
