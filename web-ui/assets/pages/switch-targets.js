import { best } from '../model/completion.js';
import { goChannel } from '../state/router.js';
import { channels, servers } from '../state/servers.js';
import { unread } from '../state/unread.js';

const TARGETS_MAX = 12;

/**
 * What the quick switcher offers: unread channels first, then by how well they fit.
 * @param {string} query
 */
export function switchTargets(query) {
  const all = (servers.value ?? []).flatMap((server) => [
    {
      key: server.id,
      icon: 'server',
      label: server.name,
      hint: '',
      unread: false,
      go: () => goChannel(server.id),
    },
    ...(channels.value[server.id] ?? []).map((channel) => ({
      key: channel.id,
      icon: channel.private ? 'lock' : 'hash',
      label: channel.name,
      hint: server.name,
      unread: (unread.value.channels[channel.id] ?? 0) > 0,
      go: () => goChannel(server.id, channel.id),
    })),
  ]);
  const found = best(
    all,
    query.replace(/^#/, ''),
    (row) => [row.label, `${row.hint} ${row.label}`],
    all.length,
  );
  return found.sort((a, b) => Number(b.unread) - Number(a.unread)).slice(0, TARGETS_MAX);
}
