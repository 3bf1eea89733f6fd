// Messages for tests: ids are padded numbers, so they sort as the numbers do.

export const person = (id) => ({
  id,
  username: id,
  display_name: id,
  avatar_url: null,
  status_message: null,
});

export const idOf = (n) => String(n).padStart(26, '0');

export function message(n, changes = {}) {
  const at = new Date(Date.UTC(2026, 0, 5, 9, 0, n)).toISOString();
  return {
    id: idOf(n),
    channel_id: 'c',
    author: person('ann'),
    content: `m${n}`,
    parent_id: null,
    reply_count: 0,
    is_deleted: false,
    edited_at: null,
    created_at: at,
    received_at: at,
    late: false,
    reactions: [],
    nonce: null,
    ...changes,
  };
}

export const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => message(from + i));
export const numbers = (timeline) => timeline.messages.map((one) => Number(one.id));
