// Foreign text as it is shown where every character counts: nothing in it is unseen and turns or
// moves what stands around it.

/** What turns text around: code can be made to read as something else by these. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
const OTHER = /[\u0080-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;

/** @param {string} text */
const named = (text) => `⟨U+${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
/** @param {string} text */
const drawn = (text) =>
  text === '\u007f' ? '\u2421' : String.fromCharCode(0x2400 + text.charCodeAt(0));

/** @param {string} text @returns {string} its lines end with `\n` */
export const visible = (text) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, drawn)
    .replace(TURNING, named)
    .replace(OTHER, named);
