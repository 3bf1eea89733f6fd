// Dialogs about channels: making one, changing one, who is in a private one.

import { html, useEffect, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { ChannelForm } from '../components/channel-form.js';
import { DirectForm } from '../components/direct-form.js';
import { Orphans } from '../components/orphans.js';
import { placeAfter, placed } from '../model/channel-order.js';
import { people } from '../model/directs.js';
import { canDeleteChannels } from '../model/roles.js';
import * as M from '../state/channel-members.js';
import { presenceOf } from '../state/presence.js';
import { goChannel } from '../state/router.js';
import * as S from '../state/servers.js';
import { me } from '../state/session.js';
import { closeDialog, openDialog, toast, toastError } from '../state/shell.js';
import { describe } from './describe.js';

/** @import { Channel, User } from '../api/types.js' */
/** @import { ChannelValues } from '../components/channel-form.js' */

const OFFERED_MAX = 50;
const CHOSEN_MAX = 200;

/** Members of a server, to choose from. @param {string} server @param {string[]} left */
export const pickerOf = (server, left) => ({
  me: me.value?.id ?? '',
  max: CHOSEN_MAX,
  ask: () => Promise.resolve([]),
  find: (/** @type {string} */ query) => {
    const all = (S.members.value[server] ?? []).map(({ user }) => user);
    const free = all.filter((user) => !left.includes(user.id));
    return people(free, [], query, OFFERED_MAX);
  },
  presenceOf,
  none: t('channel.nobodyLeft'),
});

/** @param {{ server: string }} props */
export function ChannelCreate({ server }) {
  const save = async (/** @type {ChannelValues} */ form) => {
    const { name, topic, posting } = form;
    const made = await S.createChannel(server, {
      name,
      ...(topic ? { topic } : {}),
      ...(form.private ? { private: true } : {}),
    });
    closeDialog();
    goChannel(server, made.id);
    // The channel is there: what could not be done beyond it is said, and can be done again.
    const users = form.people.map((user) => user.id);
    await M.letIn(made.id, users).catch(toastError);
    if (posting !== 'everyone') await S.changeChannel(made.id, { posting }).catch(toastError);
  };
  return html`<${ChannelForm} channel=${null} describe=${describe} onSave=${save} after=${null}
      places=${[]} picker=${pickerOf(server, [me.value?.id ?? ''])} onArchive=${null}
      onDelete=${null} onClose=${closeDialog} />`;
}

/** @param {{ id: string }} props */
export function ChannelEdit({ id }) {
  const channel = S.channelById(id);
  const all = S.channels.value[channel?.server_id ?? ''] ?? [];
  // What was shown when it was opened: what others change meanwhile is no change of the reader's.
  const [opened] = useState({ channel, after: placeAfter(all, id) });
  if (!channel || !opened.channel) return null;
  const { server_id: server, archived } = channel;
  const before = opened.channel;
  const ask = () =>
    openDialog({
      kind: 'confirm',
      title: t('channel.delete'),
      text: t('channel.deleteText', { name: channel.name }),
      action: t('channel.delete'),
      danger: true,
      run: () => S.deleteChannel(id).then(() => goChannel(server), toastError),
    });
  const save = async (/** @type {ChannelValues} */ form) => {
    await S.changeChannel(id, changesOf(before, form));
    if (form.after !== opened.after) await move(all, id, form.after);
    closeDialog();
  };
  const places = all
    .filter((one) => one.id !== id)
    .map((one) => ({ value: one.id, label: t('channel.placeAfter', { name: one.name }) }));
  return html`<${ChannelForm} channel=${channel} describe=${describe} onSave=${save}
      after=${opened.after} picker=${null}
      places=${[{ value: '', label: t('channel.placeFirst') }, ...places]}
      onArchive=${() => S.changeChannel(id, { archived: !archived }).then(closeDialog)}
      onDelete=${canDeleteChannels(S.myRole(server)) ? ask : null} onClose=${closeDialog} />`;
}

/** Only what was changed is sent. @param {Channel} channel @param {ChannelValues} form */
function changesOf(channel, form) {
  /** @type {Record<string, unknown>} */
  const changes = {};
  if (form.name !== channel.name) changes.name = form.name;
  if (form.topic !== (channel.topic ?? '')) changes.topic = form.topic;
  if (form.private !== channel.private) changes.private = form.private;
  if (form.posting !== (channel.posting ?? 'everyone')) changes.posting = form.posting;
  return changes;
}

/** @param {Channel[]} all @param {string} id @param {string | null} after */
async function move(all, id, after) {
  for (const change of placed(all, id, after)) {
    await S.changeChannel(change.id, { position: change.position });
  }
}

/** Chooses members for a private channel. @param {{ id: string }} props */
export function ChannelAdd({ id }) {
  const channel = S.channelById(id);
  const inside = M.channelMembers.value[id] ?? [];
  if (!channel) return null;
  const picker = pickerOf(
    channel.server_id,
    inside.map(({ user }) => user.id),
  );
  const add = async (/** @type {User[]} */ chosen) => {
    await M.letIn(
      id,
      chosen.map((user) => user.id),
    );
    closeDialog();
  };
  return html`<${DirectForm} ...${picker} title=${t('channel.addMembers')} adds describe=${describe}
      note=${t('channel.addText')} onDone=${add} onClose=${closeDialog} />`;
}

/** What an admin finds in the settings of a server. @param {{ server: string }} props */
export function OrphanedChannels({ server }) {
  const [channels, setChannels] = useState(/** @type {Channel[]} */ ([]));
  const [busy, setBusy] = useState(/** @type {string | null} */ (null));
  useEffect(() => {
    M.orphanedIn(server).then(setChannels, () => {});
  }, [server]);
  const take = async (/** @type {Channel} */ channel) => {
    setBusy(channel.id);
    try {
      await M.takeOver(channel.id);
      closeDialog();
      goChannel(server, channel.id);
      toast(t('channel.takenOver', { name: channel.name }), 'ok');
    } catch (error) {
      toastError(error);
    } finally {
      setBusy(null);
    }
  };
  return html`<${Orphans} channels=${channels} busy=${busy} onTake=${take} />`;
}
