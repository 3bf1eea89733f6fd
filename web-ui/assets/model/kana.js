// Makes names typed in katakana, hiragana, romaji or full-width letters findable by any of them.

/** @type {Record<string, string>} */
const SYLLABLES = {};
const ROWS = {
  '': 'あいうえお',
  k: 'かきくけこ',
  s: 'さしすせそ',
  t: 'たちつてと',
  n: 'なにぬねの',
  h: 'はひふへほ',
  m: 'まみむめも',
  r: 'らりるれろ',
  g: 'がぎぐげご',
  z: 'ざじずぜぞ',
  d: 'だぢづでど',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
};
for (const [consonant, row] of Object.entries(ROWS)) {
  [...row].forEach((kana, index) => {
    SYLLABLES[kana] = consonant + 'aiueo'[index];
  });
}
Object.assign(SYLLABLES, {
  や: 'ya',
  ゆ: 'yu',
  よ: 'yo',
  わ: 'wa',
  を: 'o',
  ん: 'n',
  し: 'shi',
  ち: 'chi',
  つ: 'tsu',
  ふ: 'fu',
  じ: 'ji',
  ぢ: 'ji',
  づ: 'zu',
  ぁ: 'a',
  ぃ: 'i',
  ぅ: 'u',
  ぇ: 'e',
  ぉ: 'o',
  ー: '',
});
/** @type {Record<string, string>} */
const SMALL = { ゃ: 'a', ゅ: 'u', ょ: 'o' };

/** Lower case, compatibility forms folded, katakana as hiragana. @param {string} text */
export function fold(text) {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Hepburn, with long vowels and doubled spellings flattened. @param {string} text  folded */
export function romaji(text) {
  let out = '';
  let double = false;
  for (const kana of text) {
    if (kana === 'っ') {
      double = true;
      continue;
    }
    const glide = SMALL[kana];
    if (glide !== undefined) {
      const stem = out.replace(/i$/, '');
      out = stem + (/(sh|ch|j)$/.test(stem) ? glide : `y${glide}`);
      continue;
    }
    const syllable = SYLLABLES[kana] ?? kana;
    out += double ? syllable.charAt(0) + syllable : syllable;
    double = false;
  }
  return flat(out);
}

/** Spellings that differ only by habit become one. @param {string} text */
function flat(text) {
  return text
    .replace(/si/g, 'shi')
    .replace(/t[iy](?=[aiueo]?)/g, (m) => (m === 'ti' ? 'chi' : 'ch'))
    .replace(/tu/g, 'tsu')
    .replace(/hu/g, 'fu')
    .replace(/zi/g, 'ji')
    .replace(/ou|oo/g, 'o')
    .replace(/uu/g, 'u');
}

/** The least scores of a text that begins with what was typed, and of one that has such a word. */
export const BEGINS = 4.5;
export const WORD_BEGINS = 3.5;

/**
 * How well `query` finds `text`: 0 not at all, higher is better.
 * @param {string} text @param {string} query
 */
export function matchScore(text, query) {
  const wanted = fold(query);
  if (wanted === '') return 1;
  const plain = fold(text);
  const best = place(plain, wanted);
  if (best > 0) return best;
  return Math.max(0, place(romaji(plain), romaji(wanted)) - 0.5);
}

/** @param {string} text @param {string} wanted */
function place(text, wanted) {
  const at = text.indexOf(wanted);
  if (at < 0) return 0;
  if (at === 0) return text === wanted ? 6 : 5;
  return /[\s_\-.・/]/.test(text[at - 1]) ? 4 : 3;
}
