import { html, loadEmoji } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { messages } from '../api/endpoints.js';
import { Composer } from '../components/composer.js';
import { asksAbout } from '../model/calls.js';
import { begins, best, complete, completingAt, hasWord, takesEnter } from '../model/completion.js';
import { draftKey } from '../model/drafts.js';
import { searchEmoji, withTone } from '../model/emoji-search.js';
import { applyFormat } from '../model/markdown-edit.js';
import { attached, takeAttached } from '../state/attached.js';
import { draftSent, drafts, given, saveDraft, takeShown } from '../state/drafts.js';
import { showEnd } from '../state/moving.js';
import { send } from '../state/outbox.js';
import { sayTyping, typingEnded } from '../state/presence.js';
import { callable, peopleHere } from '../state/conversations.js';
import { channels } from '../state/servers.js';
import { settings } from '../state/settings.js';
import { openDialog, panel, toast } from '../state/shell.js';
import { groupsHere } from '../state/user-groups.js';
import { attach, pickFiles, Tiles } from './attach.js';
import { commandChoices, runCommand } from './commands.js';
import { pickEmoji } from './emoji-open.js';
import { editLast, fromHtml } from './editing.js';

/** @import { Choice } from '../model/completion.js' */
/** @import { Conversation } from '../model/conversation.js' */

/** @param {{ conversation: Conversation, parent: string | null, placeholder: string }} props */
export function ComposerPane({ conversation, parent, placeholder }) {
  const { id, server, moderates } = conversation;
  const key = draftKey(id, parent);
  const wide = matchMedia('(min-width: 900px)').matches;
  const files = attached.value[key];
  const submit = (/** @type {string} */ text) => {
    if (files?.some(({ error }) => error !== null)) {
      toast(t('composer.fileRefused'), 'error');
      return false;
    }
    const go = () => {
      typingEnded();
      send(id, parent, text, takeAttached(key));
      draftSent(key, text);
      void showEnd(id, parent);
    };
    const count = server ? asksAbout(text, callable(moderates)) : 0;
    if (count === 0) {
      go();
      return true;
    }
    openDialog({
      kind: 'confirm',
      title: t('call.ask'),
      text: t('call.askText', { count }),
      action: t('call.send'),
      quote: text,
      run: () => {
        go();
        takeShown(key, text);
      },
    });
    return false;
  };
  const onTyping = (/** @type {string} */ text) => sayTyping(id, text);
  const offer = (/** @type {string} */ trigger, /** @type {string} */ query) =>
    choices(server, moderates, trigger, query);
  return html`<${Composer} draft=${drafts.peek()[key] ?? ''}
    given=${given.value?.key === key ? given.value : null}
    onDraft=${(/** @type {string} */ text) => saveDraft(key, text)} onSend=${submit}
    files=${files ? html`<${Tiles} of=${key} files=${files} />` : null}
    onAttach=${() => pickFiles(key)}
    onPasteFiles=${(/** @type {File[]} */ pasted) => attach(key, pasted, true)}
    onCommand=${(/** @type {string} */ text) => command(text, conversation, key)}
    placeholder=${placeholder} sendKey=${settings.value.send_key} choices=${offer}
    completingAt=${completingAt} complete=${complete} takesEnter=${takesEnter}
    format=${applyFormat} fromHtml=${fromHtml} preview=${preview} onEmoji=${pickEmoji} onTyping=${onTyping}
    onEditLast=${() => editLast(id, parent)} home=${parent ? 'thread' : 'channel'}
    testid=${parent ? 'thread-composer' : 'composer'} autofocus=${wide && panel.peek()?.kind !== 'inbox'}
    folded=${parent !== null} />`;
}

/** @param {string} text @param {Conversation} conversation @param {string} key */
function command(text, conversation, key) {
  const done = runCommand(text, conversation);
  if (done?.error === null) {
    typingEnded();
    draftSent(key, text);
  }
  return done;
}

/** @param {string} source */
async function preview(source) {
  try {
    return (await messages.preview(source)).html;
  } catch {
    return '';
  }
}

/**
 * @param {string | null} server
 * @param {boolean} moderates
 * @param {string} trigger
 * @param {string} query
 * @returns {Promise<Choice[]>}
 */
async function choices(server, moderates, trigger, query) {
  if (trigger === '@') {
    const people = peopleHere().map(({ user }) => ({
      key: user.id,
      names: [user.display_name, user.username],
      insert: `@${user.username}`,
      hint: `@${user.username}`,
    }));
    const groups = groupsHere.value.map(({ id, name, member_ids }) => ({
      key: id,
      names: [name],
      insert: `@${name}`,
      hint: t('members.count', { count: member_ids.length }),
    }));
    const calls = ['channel', 'here'].map((name) => ({
      key: name,
      names: [name],
      insert: `@${name}`,
      hint: t(`call.${name}`),
    }));
    // Of what fits alike one person comes first: nobody calls everybody by a slip.
    const many = server && moderates ? [...groups, ...calls] : groups;
    return best([...people, ...many], query, ({ names }) => names).map(({ names, ...one }) => ({
      ...one,
      label: names[0],
      begins: hasWord(names, query),
    }));
  }
  if (trigger === '#') {
    const found = best(channels.value[server ?? ''] ?? [], query, (one) => [one.name]);
    return found.map((one) => ({
      key: one.id,
      insert: `#${one.name}`,
      label: one.name,
      hint: one.topic ?? '',
      glyph: '#',
      begins: begins([one.name], query),
    }));
  }
  if (trigger === '/') return commandChoices(query);
  const table = await loadEmoji().catch(() => []);
  return searchEmoji(table, query, 8).map((row) => {
    const glyph = row[5] ? withTone(row[0], settings.peek().tone) : row[0];
    return {
      key: row[0],
      insert: glyph,
      label: `:${row[2][0] ?? row[3]}:`,
      hint: row[4].split(' ')[0],
      glyph,
      begins: begins([...row[2], ...row[4].split(' ')], query),
    };
  });
}
