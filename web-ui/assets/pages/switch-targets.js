import { t } from '../i18n/index.js';
import { ofChannel } from '../model/conversation.js';
import { best } from '../model/completion.js';
import { people } from '../model/directs.js';
import { goConversation, peopleKnown } from '../state/conversations.js';
import { goChannel } from '../state/router.js';
import { channels, servers } from '../state/servers.js';
import { me } from '../state/session.js';
import { ownAccounts, switchTo } from '../state/own-accounts.js';
import { unread } from '../state/unread.js';
import { directRows } from './directs.js';
import { writeTo } from './person-card.js';

/** @import { User } from '../api/types.js' */
/** @import { Target } from '../components/quick-switcher.js' */

const TARGETS_MAX = 12;
const PEOPLE_MAX = 6;

/**
 * What the quick switcher offers: unread conversations first, then by how well they fit; then people
 * one has not talked with.
 * @param {string} query @param {User[]} found  people whom the node found
 * @returns {Target[]}
 */
export function switchTargets(query, found) {
  const rows = directRows();
  const places = best(
    // Of those that fit alike, somebody comes before the groups they are in.
    [...serverTargets(), ...rows.sort(pairsFirst).map(directTarget), ...accountTargets()],
    query.replace(/^[#＃@＠]/, ''),
    (row) => row.words,
    Infinity,
  );
  const first = places.sort((a, b) => Number(b.unread) - Number(a.unread)).slice(0, TARGETS_MAX);
  const talked = new Set(rows.flatMap(({ person }) => person?.id ?? []));
  const mine = me.value?.id ?? '';
  const name = query.replace(/^[@＠]/, '').trim();
  const others =
    name === ''
      ? []
      : people(peopleKnown(), found, name, TARGETS_MAX).filter(({ id }) => !talked.has(id));
  return [...first, ...others.slice(0, PEOPLE_MAX).map((user) => personTarget(user, mine))];
}

/** @param {{ icon: string }} a @param {{ icon: string }} b */
const pairsFirst = (a, b) => Number(a.icon === 'users') - Number(b.icon === 'users');

/** @typedef {Target & { words: string[] }} Named */

/** @returns {Named[]} */
const serverTargets = () =>
  (servers.value ?? []).flatMap((server) => [
    {
      key: server.id,
      icon: 'server',
      label: server.name,
      hint: '',
      unread: false,
      words: [server.name],
      go: () => goChannel(server.id),
    },
    ...(channels.value[server.id] ?? []).map((channel) => ({
      key: channel.id,
      icon: ofChannel(channel, null).icon,
      label: channel.name,
      hint: server.name,
      unread: (unread.value.channels[channel.id] ?? 0) > 0,
      words: [channel.name, `${server.name} ${channel.name}`],
      go: () => goConversation(channel.id),
    })),
  ]);

/** The other accounts of this device. @returns {Named[]} */
const accountTargets = () =>
  ownAccounts.value
    .filter((own) => !own.shown)
    .map(({ id, name, username, waits }) => ({
      key: `account ${id}`,
      icon: 'users',
      label: t('device.switchTo', { name }),
      hint: `@${username}`,
      unread: waits.count > 0,
      words: [name, username],
      go: () => switchTo(id),
    }));

/** @param {import('../components/direct-list.js').DirectRow} row @returns {Named} */
const directTarget = ({ id, name, icon, unread: count, words }) => ({
  key: id,
  icon,
  label: name,
  hint: words[2] && icon === 'user' ? `@${words[2]}` : '',
  unread: count > 0,
  words,
  go: () => goConversation(id),
});

/** @param {User} user @param {string} mine @returns {Target} */
const personTarget = (user, mine) => ({
  key: user.id,
  icon: user.id === mine ? 'note' : 'user-add',
  label: user.display_name,
  hint: `@${user.username}`,
  unread: false,
  person: true,
  go: () => void writeTo(user.id),
});
