import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ofChannel, ofDirect } from '../../assets/model/conversation.js';
import { forwardText, seenByAll } from '../../assets/model/forward.js';
import { person } from './make.mjs';

const words = { notes: '', alone: '', comma: ', ' };
const channel = (id, server_id, changes = {}) =>
  ofChannel({ id, server_id, name: id, topic: null, archived: false, ...changes }, 'member');
const direct = (id, ...people) =>
  ofDirect({ id, is_group: true, name: id, members: people.map(person) }, 'ann', words);
const to = ({ id, server, people }) => ({
  id,
  server,
  people: people?.map((one) => one.id) ?? null,
});

test('what is forwarded is the address below the comment, or alone', () => {
  assert.equal(forwardText('  look here \n', 'http://a/b'), 'look here\n\nhttp://a/b');
  assert.equal(forwardText(' \n', 'http://a/b'), 'http://a/b');
});

test('it is known who may not see what is forwarded', () => {
  const [open, other, away] = [channel('a', 's'), channel('b', 's'), channel('c', 'other')];
  const hidden = channel('h', 's', { private: true });
  const members = ['ann', 'bob'];
  const all = (from, target) => seenByAll(from, to(target), members);
  assert.ok(all(open, other) && all(open, hidden) && all(hidden, hidden));
  assert.ok(!all(open, away) && !all(hidden, open));
  const [pair, three] = [direct('p', 'ann', 'bob'), direct('q', 'ann', 'bob', 'cho')];
  assert.ok(all(open, pair) && !all(open, three) && !all(hidden, pair));
  assert.ok(all(three, pair) && !all(pair, three) && !all(pair, open));
  const stranger = { id: null, server: null, people: ['cho', 'ann'] };
  assert.ok(!seenByAll(open, stranger, members));
});
