import { html } from '../lib/ui.js';
import { sizeText } from '../lib/size.js';
import { language, t } from '../i18n/index.js';
import { FileName } from './file-name.js';
import { Icon } from './icon.js';

/**
 * A file that has no picture, or whose picture is not here.
 * @param {{ name: string, size: number, icon: string, url: string | null, note: string | null,
 *   warns: boolean, onShow: (() => void) | null }} props
 *   `url`: where it is fetched; `note`: where it is, if not here; `onShow`: shows its text
 */
export function FileCard({ name, size, icon, url, note, warns, onShow }) {
  const all = sizeText(size, language.value);
  return html`<div class="file-card" data-testid="file-card">
    <span class="file-card-icon"><${Icon} name=${icon} size=${24} /></span>
    <span class="file-card-main"><${FileName} name=${name} /><span class="file-card-note ${warns ? 'is-warning' : ''}">${note ? t('files.noted', { size: all, note }) : all}</span></span>
    ${onShow && html`<button type="button" class="button is-small" aria-label=${t('preview.showName', { name })} data-testid="file-preview" onClick=${onShow}>${t('preview.show')}</button>`}
    <a class="icon-button" href=${url ?? undefined} download=${name} aria-disabled=${url === null} role="link"
      title=${t('files.download')} aria-label=${t('files.downloadName', { name })} data-testid="file-download"
      ><${Icon} name="download" /></a>
  </div>`;
}
