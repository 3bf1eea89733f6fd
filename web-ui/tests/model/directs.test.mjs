import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conversationOf, nameOf, ofChannel, ofDirect } from '../../assets/model/conversation.js';
import * as model from '../../assets/model/directs.js';
import { parseRoute, routePath, shownIn } from '../../assets/model/route.js';
import { fromServer, total } from '../../assets/model/unread.js';
import { person } from './make.mjs';

const WORDS = { notes: 'Notes', alone: 'Alone', comma: ', ' };
const direct = (id, members, more = {}) => ({
  id,
  is_group: members.length > 2,
  name: null,
  members: members.map(person),
  created_at: '2026-01-05T09:00:00Z',
  last_activity: '2026-01-05T09:00:00Z',
  ...more,
});
const at = (minute) => `2026-01-05T09:${minute}:00Z`;
const ids = (list) => list.map(({ id }) => id);

test('a conversation is called as it was named, or by the others in it', () => {
  assert.equal(nameOf(direct('d', ['me', 'ann']), 'me', WORDS), 'ann');
  assert.equal(nameOf(direct('d', ['ann', 'me', 'bob']), 'me', WORDS), 'ann, bob');
  assert.equal(nameOf(direct('d', ['me', 'ann', 'bob'], { name: 'Trip' }), 'me', WORDS), 'Trip');
  assert.equal(nameOf(direct('d', ['me']), 'me', WORDS), 'Notes');
  assert.equal(nameOf(direct('d', ['me'], { is_group: true }), 'me', WORDS), 'Alone');
});

test('channels and direct conversations are shown by one shape', () => {
  const channel = { id: 'c', server_id: 's', name: 'general', private: false, archived: false };
  const open = ofChannel({ ...channel, topic: null }, 'member');
  assert.deepEqual(
    [open.label, open.icon, open.posts, open.moderates],
    ['#general', 'hash', true, false],
  );
  const news = ofChannel({ ...channel, posting: 'moderators' }, 'member');
  assert.deepEqual([news.icon, news.announces, news.posts], ['announce', true, false]);
  assert.equal(ofChannel({ ...channel, posting: 'moderators' }, 'moderator').posts, true);
  assert.equal(ofChannel({ ...channel, private: true, posting: 'moderators' }, null).icon, 'lock');
  const pair = ofDirect(direct('d', ['me', 'ann']), 'me', WORDS);
  assert.deepEqual(
    [pair.server, pair.icon, pair.group, pair.moderates],
    [null, 'user', false, false],
  );
  assert.equal(ofDirect(direct('d', ['me']), 'me', WORDS).icon, 'note');
  assert.equal(ofDirect(direct('d', ['me', 'a', 'b']), 'me', WORDS).icon, 'users');
});

test('a message stands in a channel or in a direct conversation', () => {
  assert.equal(conversationOf({ channel_id: 'c', dm_channel_id: null }), 'c');
  assert.equal(conversationOf({ channel_id: null, dm_channel_id: 'd' }), 'd');
});

test('the list is in the order of what happened last, each conversation once', () => {
  const [a, b] = [direct('a', ['me', 'x']), direct('b', ['me', 'y'], { last_activity: at('10') })];
  const list = model.withDirects([a], [b, { ...a, last_activity: at('05') }]);
  assert.deepEqual(ids(list), ['b', 'a']);
  assert.deepEqual(ids(model.withActivity(list, 'a', at('20'))), ['a', 'b']);
  assert.equal(model.withActivity(list, 'a', at('01')), list, 'told once more');
  assert.equal(model.withActivity(list, 'none', at('30')), list);
});

test('unread ones come first, and the one that is being read stays where it is', () => {
  const rows = [
    { id: 'a', unread: 0, favourite: null },
    { id: 'b', unread: 2, favourite: null },
    { id: 'c', unread: 0, favourite: null },
  ];
  assert.deepEqual(ids(model.parted(rows, null).unread), ['b']);
  const { unread, others } = model.parted(rows, 'c');
  assert.deepEqual([ids(unread), ids(others)], [['b', 'c'], ['a']]);
});

test('favourites stand above all others, in the order in which they were made so', () => {
  const rows = [
    { id: 'a', unread: 1, favourite: null },
    { id: 'b', unread: 0, favourite: 3 },
    { id: 'c', unread: 2, favourite: 0 },
    { id: 'd', unread: 0, favourite: null },
  ];
  const { favourites, unread, others } = model.parted(rows, 'b');
  assert.deepEqual([ids(favourites), ids(unread), ids(others)], [['c', 'b'], ['a'], ['d']]);
});

test('people are found in any script, and what the node found otherwise comes last', () => {
  const named = (id, display_name) => ({ ...person(id), display_name });
  const known = [named('hana', '山田 ハナコ'), named('ken', 'Ken')];
  const find = (query, found = []) => ids(model.people(known, found, query, 10));
  assert.deepEqual(find('はなこ'), ['hana']);
  assert.deepEqual(find('hanako'), ['hana']);
  assert.deepEqual(find('ken', [known[1]]), ['ken'], 'known and found');
  const byReading = named('yamada', '山田 太郎');
  assert.deepEqual(find('たろう', [byReading]), ['yamada']);
});

test('a person who changed is so in each conversation', () => {
  const list = [direct('a', ['me', 'ann'])];
  const [changed] = model.withPerson(list, { ...person('ann'), display_name: 'Anna' });
  assert.equal(changed.members[1].display_name, 'Anna');
  assert.equal(model.withPerson(list, person('nobody')), list);
});

test('addresses of direct conversations lead back to themselves', () => {
  for (const path of ['/dm', '/dm/D', '/dm/D/M']) assert.equal(routePath(parseRoute(path)), path);
  assert.equal(shownIn(parseRoute('/dm/D/M')), 'D');
  assert.equal(shownIn(parseRoute('/s/S/C')), 'C');
  assert.equal(shownIn(parseRoute('/mesh')), null);
});

test('what is unread of both kinds is counted alike', () => {
  const unread = fromServer({ channels: { c: 1 }, dms: { d: 2 }, mentions: { d: 1 } });
  assert.deepEqual(total(unread, ['d']), { count: 2, mentions: 1 });
  assert.deepEqual(total(unread, ['c', 'd']), { count: 3, mentions: 1 });
});
