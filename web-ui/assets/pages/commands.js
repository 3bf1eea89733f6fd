// Commands that are typed: they open what has a place of its own in the page.

import { t } from '../i18n/index.js';
import { addressee, commandIn } from '../model/commands.js';
import { draftKey } from '../model/drafts.js';
import { canInvite } from '../model/roles.js';
import { goConversation, peopleKnown } from '../state/conversations.js';
import { openDirect } from '../state/directs.js';
import { giveBack } from '../state/drafts.js';
import { preferences, setChannel } from '../state/preferences.js';
import { look } from '../state/search.js';
import { myRole } from '../state/servers.js';
import { me } from '../state/session.js';
import { openDialog, panel, toast, toastError } from '../state/shell.js';

/** @import { Choice } from '../model/completion.js' */
/** @import { Conversation } from '../model/conversation.js' */

const NAMES = /** @type {const} */ (['away', 'dm', 'invite', 'mute', 'search', 'shortcuts']);

/** Those that begin with what was typed. @param {string} query @returns {Choice[]} */
export const commandChoices = (query) =>
  NAMES.filter((name) => name.startsWith(query.toLowerCase())).map((name) => ({
    key: name,
    insert: `/${name}`,
    label: name,
    hint: t(`command.${name}`),
    glyph: '/',
    // Written out, Enter does it.
    begins: name !== query.toLowerCase(),
  }));

/**
 * Does what was typed, if it is a command.
 * @param {string} text @param {Conversation} conversation
 * @returns {null | { error: string | null, maybeText?: boolean }} null: it is a text; otherwise why
 *   it was not done, and whether it may as well be a text, of which nothing is meant for one alone
 */
export function runCommand(text, conversation) {
  const command = commandIn(text, NAMES);
  if (!command) return null;
  if (!command.known) {
    return { error: t('command.unknown', { name: command.name }), maybeText: true };
  }
  return {
    error: ACTIONS[/** @type {keyof typeof ACTIONS} */ (command.name)](command.rest, conversation),
  };
}

/** Each answers why it could not be done. */
const ACTIONS = {
  // What is typed behind it is what others are told.
  away: (/** @type {string} */ rest) => {
    openDialog({ kind: 'absence', note: rest || null });
    return null;
  },
  dm: write,
  invite,
  mute,
  search: (/** @type {string} */ rest) => {
    panel.value = { kind: 'search' };
    if (rest) look(rest, { at_once: true });
    return null;
  },
  shortcuts: () => {
    openDialog({ kind: 'keys' });
    return null;
  },
};

/** @param {string} _ @param {Conversation} conversation */
function invite(_, { id, server, icon }) {
  if (server === null && icon === 'note') return t('command.noteOnly');
  if (server === null) openDialog({ kind: 'direct-add', direct: id });
  else if (canInvite(myRole(server))) openDialog({ kind: 'invites', server });
  else return t('command.mayNotInvite');
  return null;
}

/** As in the conversation's menu; typed again, it is heard of again.
 * @param {string} _ @param {Conversation} conversation */
function mute(_, { id, label }) {
  const muted = preferences.peek().channels[id]?.muted ?? false;
  setChannel(id, muted ? { muted: false, notify: null } : { muted: true });
  toast(t(muted ? 'command.unmuted' : 'command.muted', { name: label }), 'ok');
  return null;
}

/** @param {string} rest */
function write(rest) {
  const { who, text } = addressee(rest);
  if (who === '') {
    openDialog({ kind: 'direct-new' });
    return null;
  }
  const name = who.normalize('NFKC').toLowerCase();
  const user = peopleKnown().find((one) => one.username.toLowerCase() === name);
  if (!user) return t('command.nobody', { name: who });
  void writeTo(user.id, text);
  return null;
}

/** What was to be said stands in the composer there; it is sent by whoever wrote it.
 * @param {string} id @param {string} text */
async function writeTo(id, text) {
  try {
    const direct = await openDirect(id === me.peek()?.id ? [] : [id]);
    if (text) giveBack(draftKey(direct.id, null), text);
    goConversation(direct.id);
  } catch (error) {
    toastError(error);
  }
}
