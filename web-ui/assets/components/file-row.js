import { html } from '../lib/ui.js';
import { crossOriginOf } from '../lib/origin.js';
import { sizeText } from '../lib/size.js';
import { full, minute } from '../lib/time.js';
import { language, t } from '../i18n/index.js';
import { FileName } from './file-name.js';
import { Icon } from './icon.js';
import { IconButton } from './icon-button.js';

/**
 * A file in the list of a conversation. Pressing it shows the message that it came with.
 * @param {{ name: string, size: number, at: string, author: string, icon: string,
 *   picture: string | null, url: string | null, onShow: () => void, onPreview: (() => void) | null,
 *   onFailed: () => void }} props  `onPreview`: shows its text
 */
export function FileRow(props) {
  const { name, size, at, author, icon, picture, url, onShow, onPreview, onFailed } = props;
  const told = t('files.listed', {
    size: sizeText(size, language.value),
    author,
    time: minute(at),
  });
  return html`<div class="file-row" data-testid="file-row">
    <button type="button" class="file-row-main" title=${t('files.toMessage', { time: full(at) })} data-testid="file-show" onClick=${onShow}>
      <span class="file-tile-picture">${picture ? html`<img crossorigin=${crossOriginOf(picture)} src=${picture} alt="" loading="lazy" onError=${onFailed} />` : html`<${Icon} name=${icon} size=${22} />`}</span>
      <span class="file-card-main"><${FileName} name=${name} /><span class="file-card-note">${told}</span></span>
    </button>
    ${onPreview && html`<${IconButton} icon="eye" label=${t('preview.showName', { name })} testid="file-preview" onClick=${onPreview} />`}
    <a class="icon-button" href=${url ?? undefined} download=${name} title=${t('files.download')}
      aria-label=${t('files.downloadName', { name })} data-testid="file-download"><${Icon} name="download" /></a>
  </div>`;
}
