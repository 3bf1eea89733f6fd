import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { EmojiPicker } from '../components/emoji-picker.js';
import { Popover } from '../components/popover.js';
import { searchEmoji, withTone } from '../model/emoji-search.js';
import { changeSettings, settings, usedEmoji } from '../state/settings.js';
import { emojiOpen } from './emoji-open.js';

const close = () => {
  emojiOpen.value = null;
};

export function EmojiPopover() {
  if (!emojiOpen.value) return null;
  const { anchor, onPick } = emojiOpen.value;
  const pick = (/** @type {string} */ emoji) => {
    close();
    usedEmoji(emoji);
    onPick(emoji);
  };
  return html`<${Popover} anchor=${anchor} label=${t('emoji.title')} onClose=${close}>
    <${EmojiPicker} recent=${settings.value.recent_emoji} tone=${settings.value.tone}
        search=${searchEmoji} toned=${withTone}
      onTone=${(/** @type {number} */ tone) => changeSettings({ tone })} onPick=${pick} /><//>`;
}
