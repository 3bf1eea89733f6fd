import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { IconButton } from './icon-button.js';
import { Menu } from './menu.js';

/**
 * Shown over a message on hover or focus; always there on touch screens, behind one button.
 * @param {{ quick: string[], canEdit: boolean, canDelete: boolean, canReply: boolean,
 *   canPin: boolean,
 *   onQuick: (emoji: string) => void,
 *   onReact: (event: Event) => void, onReply: () => void, onEdit: () => void, onDelete: () => void,
 *   pinned: boolean, onPin: () => void, saved: boolean, onSave: () => void,
 *   onUnread: (() => void) | null, onReaders: (() => void) | null, onQuote: (() => void) | null,
 *   onForward: () => void, onSelect: (() => void) | null, onCopyText: () => void, onCopyLink: () => void }} props
 */
export function MessageToolbar(props) {
  const { quick, canEdit, canDelete, canReply } = props;
  return html`<div class="toolbar" role="group" aria-label=${t('message.actions')}>
    ${quick.map(
      (emoji) => html`<button type="button" class="icon-button toolbar-quick"
          title=${t('reaction.with', { emoji })}
      aria-label=${t('reaction.with', { emoji })}
          onClick=${() => props.onQuick(emoji)}>${emoji}</button>`,
    )}
    <${IconButton} icon="emoji-add" label=${t('reaction.add')} testid="message-react"
        onClick=${props.onReact} />
    ${canReply && html`<${IconButton} icon="reply" label=${t('message.reply')} testid="message-reply" onClick=${props.onReply} />`}
    ${canEdit && html`<${IconButton} icon="edit" label=${t('message.edit')} testid="message-edit" onClick=${props.onEdit} />`}
    ${canDelete && html`<${IconButton} icon="trash" danger label=${t('message.delete')} testid="message-delete" onClick=${props.onDelete} />`}
    <${Menu} label=${t('action.more')} testid="message-more" items=${[
      props.canPin && {
        label: t(props.pinned ? 'message.unpin' : 'message.pin'),
        icon: 'pin',
        testid: 'message-pin',
        onClick: props.onPin,
      },
      props.onQuote && {
        label: t('message.quote'),
        icon: 'quote',
        testid: 'message-quote',
        onClick: props.onQuote,
      },
      {
        label: t('message.forward'),
        icon: 'forward',
        testid: 'message-forward',
        onClick: props.onForward,
      },
      props.onSelect && {
        label: t('message.select'),
        icon: 'check',
        testid: 'message-select',
        onClick: props.onSelect,
      },
      props.onUnread && {
        label: t('unread.fromHere'),
        icon: 'arrow-up',
        testid: 'message-unread',
        onClick: props.onUnread,
      },
      props.onReaders && {
        label: t('readers.menu'),
        icon: 'eye',
        testid: 'message-readers',
        onClick: props.onReaders,
      },
      {
        label: t(props.saved ? 'saved.remove' : 'saved.save'),
        icon: 'clock',
        testid: 'message-save',
        onClick: props.onSave,
      },
      { label: t('message.copyText'), icon: 'copy', onClick: props.onCopyText },
      { label: t('message.copyLink'), icon: 'link', onClick: props.onCopyLink },
    ]} />
  </div>`;
}
