// Drafts, completion, formatting, emoji, names in kana and romaji.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEmojiOnly, oneSpelling } from '../../assets/lib/emoji.js';
import {
  begins,
  best,
  complete,
  completingAt,
  hasWord,
  takesEnter,
} from '../../assets/model/completion.js';
import { draftKey, withDraft } from '../../assets/model/drafts.js';
import { searchEmoji, withTone } from '../../assets/model/emoji-search.js';
import { matchScore } from '../../assets/model/kana.js';
import { applyFormat } from '../../assets/model/markdown-edit.js';
import { hasReacted, toggleReaction } from '../../assets/model/reactions.js';
import { stopped, typed, typingIn } from '../../assets/model/typing.js';
import emoji from '../../assets/vendor/emoji.mjs';
import { message } from './make.mjs';

test('completion begins at @, # and :xx, also right after Japanese text', () => {
  assert.deepEqual(completingAt('hi @ke', 6), { trigger: '@', query: 'ke', start: 3, end: 6 });
  assert.equal(completingAt('連絡は@けん', 6).query, 'けん');
  assert.equal(completingAt('see #gen', 8).trigger, '#');
  assert.equal(completingAt(':sm', 3).query, 'sm');
});

test('no completion inside words, addresses and times', () => {
  for (const text of ['me@example', 'http://x', '10:30', 'a:b', 'x#1'])
    assert.equal(completingAt(text, text.length), null, text);
});

test('faces and times offer no emoji', () => {
  for (const text of ['nice :-D', 'foo :-P', '開始は :30', ': )', ':D'])
    assert.equal(completingAt(text, text.length), null, text);
});

test('full-width signs begin a completion as well, but no full-width colon', () => {
  assert.deepEqual(completingAt('＠ke', 3), { trigger: '@', query: 'ke', start: 0, end: 3 });
  assert.equal(completingAt('連絡は＠けん', 6).trigger, '@');
  assert.equal(completingAt('日時：じかん', 6), null);
});

test('enter takes a choice that was moved to or begins with what was typed, nothing else', () => {
  const at = (trigger, query) => ({ trigger, query, start: 0, end: query.length + 1 });
  const choice = (is) => ({ key: 'k', insert: 'x', label: 'x', hint: '', begins: is });
  assert.ok(takesEnter(at('@', 'ke'), choice(true), false));
  assert.ok(takesEnter(at('@', 'ke'), choice(false), true));
  assert.ok(!takesEnter(at('@', 'ke'), choice(false), false));
  assert.ok(!takesEnter(at('@', ''), choice(true), false), 'a sign alone');
  assert.ok(!takesEnter(at('#', '1'), choice(true), false), 'see #1');
  assert.ok(begins(['general'], 'gen') && begins(['たなか'], 'tana'));
  assert.ok(!begins(['mention-18794'], '1') && !begins(['Ann Kent'], 'ken'));
  assert.ok(hasWord(['Ann Kent'], 'ken') && !hasWord(['Eriken'], 'ken'));
});

test('a choice replaces what was typed and leaves one space', () => {
  const completing = completingAt('hi @ke!', 6);
  const done = complete('hi @ke!', completing, { insert: '@ken' });
  assert.deepEqual([done.text, done.caret], ['hi @ken !', 8]);
});

test('names are found by kana of either kind, romaji and full width', () => {
  for (const query of ['タナカ', 'たなか', 'tanaka', 'ＴＡＮＡＫＡ', 'tana'])
    assert.ok(matchScore('たなか メイ', query) > 0, query);
  assert.ok(matchScore('ショウコ', 'shoko') > 0);
  assert.ok(matchScore('いっぺい', 'ippei') > 0);
  assert.equal(matchScore('たなか', 'sato'), 0);
});

test('a name that begins with what was typed comes first', () => {
  assert.deepEqual(
    best(['Eriken', 'Ken', 'Ann Kent'], 'ken', (name) => [name]),
    ['Ken', 'Ann Kent', 'Eriken'],
  );
});

test('formatting wraps, unwraps, and prefixes lines', () => {
  assert.deepEqual(applyFormat({ text: 'ab', start: 0, end: 2 }, 'bold'), {
    text: '**ab**',
    start: 2,
    end: 4,
  });
  assert.deepEqual(applyFormat({ text: '**ab**', start: 2, end: 4 }, 'bold'), {
    text: 'ab',
    start: 0,
    end: 2,
  });
  assert.equal(applyFormat({ text: 'a\nb', start: 0, end: 3 }, 'list-ordered').text, '1. a\n2. b');
  assert.equal(applyFormat({ text: '> a', start: 0, end: 3 }, 'quote').text, 'a');
  assert.equal(applyFormat({ text: 'x', start: 0, end: 1 }, 'code-block').text, '```\nx\n```\n');
});

test('emoji are found in English and Japanese, with skin tones applied', () => {
  const first = (query) => searchEmoji(emoji, query, 5).map((row) => row[0].replace('\uFE0F', ''));
  assert.ok(first('thumbsup').includes('👍'));
  assert.ok(first('ねこ').length > 0);
  assert.ok(first('ネコ').length > 0);
  assert.deepEqual(searchEmoji(emoji, '  ', 5), []);
  assert.equal(withTone('👍️', 3), '👍🏽');
  assert.equal(withTone('👍️', 0), '👍️');
});

test('an empty draft is forgotten, the oldest make room', () => {
  let drafts = withDraft({}, draftKey('c', null), 'x');
  assert.deepEqual(drafts, { c: 'x' });
  assert.deepEqual(withDraft(drafts, 'c', '  '), {});
  for (let n = 0; n < 250; n += 1) drafts = withDraft(drafts, `k${n}`, 'y');
  assert.equal(Object.keys(drafts).length, 200);
  assert.ok(!('c' in drafts) && 'k249' in drafts);
});

test('a reaction taken twice is gone', () => {
  const once = toggleReaction(message(1), '👍', 'me');
  assert.ok(hasReacted(once, '👍', 'me'));
  assert.deepEqual(toggleReaction(once, '👍', 'me').reactions, []);
});

test('typing ends by itself and with the message', () => {
  const typing = typed({}, 'c', 'ann', 1000);
  assert.deepEqual(typingIn(typing, 'c', 2000), ['ann']);
  assert.deepEqual(typingIn(typing, 'c', 9000), []);
  assert.deepEqual(typingIn(stopped(typing, 'c', 'ann'), 'c', 2000), []);
});

const TAGGED_FLAG = '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}';

test('an emoji has one spelling, however a picker or a keyboard spells it', () => {
  assert.equal(oneSpelling('👍\uFE0F'), '👍');
  assert.equal(oneSpelling('❤'), '❤\uFE0F');
  assert.equal(oneSpelling('✌\uFE0F🏽'), '✌🏽');
  assert.equal(oneSpelling('1\u20E3'), '1\uFE0F\u20E3');
  assert.equal(oneSpelling('🏳\u200D🌈'), '🏳\uFE0F\u200D🌈');
  assert.equal(oneSpelling('🇯🇵'), '🇯🇵');
  for (const [row] of emoji) assert.equal(oneSpelling(oneSpelling(row)), oneSpelling(row), row);
});

test('only what is nothing but a few emoji is shown large', () => {
  for (const text of ['🇯🇵', '1\uFE0F\u20E3', '👍🏽 👍', '👩‍👩‍👧‍👦', '❤', '©\uFE0F', TAGGED_FLAG])
    assert.ok(isEmojiOnly(text), text);
  for (const text of ['©', '™', '12', '#', 'a👍', '👍。', '', '👍'.repeat(7)])
    assert.ok(!isEmojiOnly(text), text);
});
