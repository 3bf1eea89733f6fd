import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Choice } from './choice.js';
import { Field } from './field.js';
import { Modal } from './modal.js';
import { Notice } from './notice.js';
import { PeoplePicker } from './people-picker.js';
import { Select } from './select.js';
import { useSubmit } from './use-submit.js';

/** @import { Channel, User } from '../api/types.js' */
/** @import { Describe } from './use-submit.js' */

/** @typedef {'everyone' | 'moderators'} Posting */
/**
 * @typedef {{ name: string, topic: string, private: boolean, posting: Posting,
 *   after: string | null, people: User[] }} ChannelValues  `after`: behind which one it stands
 */

/**
 * Makes a channel, or changes one.
 * @param {{ channel: Channel | null, after: string | null,
 *   places: { value: string, label: string }[], picker: any, describe: Describe,
 *   onSave: (form: ChannelValues) => Promise<void>, onArchive: (() => Promise<void>) | null,
 *   onDelete: (() => void) | null, onClose: () => void }} props
 *   `picker`: how members are found, for a channel that is made
 */
export function ChannelForm(props) {
  const { channel, describe, onSave, onArchive, onDelete, onClose } = props;
  const [name, setName] = useState(channel?.name ?? '');
  const [topic, setTopic] = useState(channel?.topic ?? '');
  const [hidden, setHidden] = useState(channel?.private ?? false);
  const [posting, setPosting] = useState(/** @type {Posting} */ (channel?.posting ?? 'everyone'));
  const [after, setAfter] = useState(props.after ?? '');
  const [people, setPeople] = useState(/** @type {User[]} */ ([]));
  const { busy, at, failure, submit } = useSubmit(describe, ['name', 'topic']);
  const save = () =>
    onSave({
      name: name.trim(),
      topic: topic.trim(),
      private: hidden,
      posting,
      after: after || null,
      people: hidden ? people : [],
    });
  return html`<${Modal} title=${t(channel ? 'channel.edit' : 'channel.create')} onClose=${onClose}
      size=${channel ? 'm' : 's'} testid="channel-form">
    <form onSubmit=${submit(save)}>
      <div class="modal-body">
        <${Field} label=${t('channel.name')} value=${name} onInput=${setName} autofocus
            maxlength=${100} testid="channel-name" error=${at('name')} />
        <${Field} label=${t('channel.topic')} value=${topic} onInput=${setTopic} maxlength=${500}
            hint=${t('channel.topicHint')} testid="channel-topic" error=${at('topic')} />
        <${Choice} label=${t('channel.audience')} value=${hidden ? 'private' : 'open'}
            testid="channel-audience" onChange=${(/** @type {string} */ value) => setHidden(value === 'private')}
            options=${[
              { value: 'open', label: t('channel.audience.open') },
              { value: 'private', label: t('channel.audience.private') },
            ]} hint=${hidden ? t('channel.privateText') : t('channel.openText')} />
        ${changeOf(channel, hidden)}
        <${Choice} label=${t('channel.posting')} value=${posting} onChange=${setPosting}
            testid="channel-posting" options=${[
              { value: 'everyone', label: t('channel.posting.everyone') },
              { value: 'moderators', label: t('channel.posting.moderators') },
            ]} hint=${posting === 'moderators' ? t('channel.announceText') : undefined} />
        ${
          channel &&
          props.places.length > 1 &&
          html`<${Select} label=${t('channel.place')} value=${after} options=${props.places}
            onChange=${setAfter} hint=${t('channel.placeHint')} testid="channel-place" />`
        }
        ${
          !channel &&
          hidden &&
          html`<${PeoplePicker} ...${props.picker} chosen=${people} onChange=${setPeople}
            label=${t('channel.choose')} />`
        }
        ${failure}
      </div>
      <footer class="modal-foot">
        ${onDelete && html`<button type="button" class="button is-danger-quiet" data-testid="channel-delete" onClick=${onDelete}>${t('channel.delete')}</button>`}
        ${onArchive && html`<button type="button" class="button" data-testid="channel-archive" onClick=${submit(onArchive)}>${t(channel?.archived ? 'channel.unarchive' : 'channel.archive')}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${onClose}>${t('action.cancel')}</button>
        <button class="button is-primary" disabled=${name.trim() === '' || busy}
            data-testid="channel-save">${t(channel ? 'action.save' : 'action.create')}</button>
      </footer>
    </form>
  <//>`;
}

/** What a change of those who see a channel brings about.
 * @param {Channel | null} channel @param {boolean} hidden */
function changeOf(channel, hidden) {
  if (!channel || channel.private === hidden) return null;
  return html`<${Notice} tone="warning">${hidden ? t('channel.becomesPrivate') : t('channel.becomesOpen')}<//>`;
}
