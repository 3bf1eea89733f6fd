// Emoji in one spelling, as nodes keep reactions, and texts that are nothing but emoji.

const SELECTORS = /[\uFE0E\uFE0F]/g;
const TEXT_BY_DEFAULT = /(?![#*0-9])\p{Emoji}(?<!\p{Emoji_Presentation})(?!\p{Emoji_Modifier})/gu;
const KEYCAP = /^([#*0-9])\u20E3$/u;

const PICTURE = String.raw`\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F)?`;
const FLAG = String.raw`\p{Regional_Indicator}{2}`;
const TAGGED = String.raw`\u{1F3F4}[\u{E0061}-\u{E007A}]{2,6}\u{E007F}`;
const ONE = String.raw`(?:${TAGGED}|${FLAG}|[#*0-9]\uFE0F?\u20E3|${PICTURE}(?:\u200D${PICTURE})*)`;
const ONLY = new RegExp(String.raw`^\s*(?:${ONE}\s*){1,6}$`, 'u');
/** Signs that are emoji only if a selector says so, such as © and ↔. */
const SIGN =
  /(?!\p{Emoji_Presentation})(?=\p{Extended_Pictographic})[\u00A9-\u25FF](?![\uFE0F\u200D])/u;

/**
 * Fully qualified: a selector stands just behind what would be shown as a sign of text otherwise.
 * @param {string} emoji
 */
export function oneSpelling(emoji) {
  const bare = emoji.replace(SELECTORS, '');
  return bare.replace(KEYCAP, '$1\uFE0F\u20E3').replace(TEXT_BY_DEFAULT, '$&\uFE0F');
}

/**
 * Whether a text is up to six emoji, which are shown large.
 * @param {string} text
 */
export function isEmojiOnly(text) {
  return ONLY.test(text) && !SIGN.test(text);
}
