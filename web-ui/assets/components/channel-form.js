import { html, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Field } from './field.js';
import { Modal } from './modal.js';
import { useSubmit } from './use-submit.js';

/** @import { Channel } from '../api/types.js' */

/**
 * Makes a channel, or changes one.
 * @param {{ channel: Channel | null, describe: (error: unknown) => { text: string,
 *   field: string | null },
 *   onSave: (form: { name: string, topic: string }) => Promise<void>,
 *   onArchive: (() => Promise<void>) | null,
 *   onDelete: (() => void) | null, onClose: () => void }} props
 */
export function ChannelForm({ channel, describe, onSave, onArchive, onDelete, onClose }) {
  const [name, setName] = useState(channel?.name ?? '');
  const [topic, setTopic] = useState(channel?.topic ?? '');
  const { busy, at, failure, submit } = useSubmit(describe, ['name', 'topic']);
  return html`<${Modal} title=${t(channel ? 'channel.edit' : 'channel.create')} onClose=${onClose}
      size="s" testid="channel-form">
    <form onSubmit=${submit(() => onSave({ name: name.trim(), topic: topic.trim() }))}>
      <div class="modal-body">
        <${Field} label=${t('channel.name')} value=${name} onInput=${setName} autofocus
            maxlength=${100} testid="channel-name"
          error=${at('name')} />
        <${Field} label=${t('channel.topic')} value=${topic} onInput=${setTopic} maxlength=${250}
            hint=${t('channel.topicHint')} testid="channel-topic"
          error=${at('topic')} />
        ${failure}
      </div>
      <footer class="modal-foot">
        ${onDelete && html`<button type="button" class="button is-danger-quiet" data-testid="channel-delete" onClick=${onDelete}>${t('channel.delete')}</button>`}
        ${onArchive && html`<button type="button" class="button" onClick=${submit(onArchive)}>${t(channel?.archived ? 'channel.unarchive' : 'channel.archive')}</button>`}
        <span class="spacer"></span>
        <button type="button" class="button" onClick=${onClose}>${t('action.cancel')}</button>
        <button class="button is-primary" disabled=${name.trim() === '' || busy}
            data-testid="channel-save">${t(channel ? 'action.save' : 'action.create')}</button>
      </footer>
    </form>
  <//>`;
}
