import { html } from '../lib/ui.js';
import { ENCODINGS } from '../lib/decode.js';
import { t } from '../i18n/index.js';
import { Choice } from './choice.js';
import { CopyButton } from './copy-button.js';
import { FileName } from './file-name.js';
import { Icon } from './icon.js';
import { IconButton } from './icon-button.js';
import { Select } from './select.js';
import { useModal } from './use-modal.js';

/** What offices call them. @type {Record<string, string>} */
const NAMES = {
  'utf-8': 'UTF-8',
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
  'iso-2022-jp': 'ISO-2022-JP',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
};

/**
 * The text of a file, over the page. Esc closes it.
 * @param {{ name: string, note: string, url: string | null, text: string | null,
 *   views: { value: string, label: string }[], view: string, onView: (view: string) => void,
 *   found: string | null, encoding: string | null, onEncoding: (encoding: string | null) => void,
 *   children?: any, onClose: () => void }} props
 *   `text`: what is copied; `found`: the encoding that it seems to be in, `encoding`: the chosen one
 */
export function FilePreview(props) {
  const { name, note, url, text, views, found, encoding, onClose } = props;
  const ref = useModal();
  const automatic = found
    ? t('preview.automatic', { encoding: NAMES[found] })
    : t('preview.automaticNone');
  const encodings = [
    { value: '', label: automatic },
    ...ENCODINGS.map((value) => ({ value, label: NAMES[value] })),
  ];
  return html`<dialog class="preview" ref=${ref} aria-label=${t('preview.of', { name })} data-testid="preview"
      onKeyDown=${(/** @type {KeyboardEvent} */ event) => event.stopPropagation()}
      onCancel=${(/** @type {Event} */ event) => {
        event.preventDefault();
        onClose();
      }} onMouseDown=${(/** @type {MouseEvent} */ event) => {
        if (event.target === event.currentTarget) onClose();
      }}>
    <div class="preview-box">
      <header class="preview-head">
        <p><strong><${FileName} name=${name} /></strong><span data-testid="preview-note">${note}</span></p>
        <a class="icon-button" href=${url ?? undefined} download=${name} aria-disabled=${url === null} role="link"
          title=${t('files.download')} aria-label=${t('files.downloadName', { name })}
          data-testid="preview-download"><${Icon} name="download" /></a>
        <${IconButton} icon="close" label=${t('action.close')} testid="preview-close" onClick=${onClose} />
      </header>
      ${
        found !== null &&
        html`<div class="preview-tools">
        ${views.length > 1 && html`<${Choice} label=${t('preview.view')} value=${props.view} options=${views} onChange=${props.onView} testid="preview-view" />`}
        <span class="spacer"></span>
        <${Select} label=${t('preview.encoding')} value=${encoding ?? ''} options=${encodings} testid="preview-encoding"
          onChange=${(/** @type {string} */ value) => props.onEncoding(value || null)} />
        ${text && html`<${CopyButton} text=${text} label=${t('action.copy')} testid="preview-copy" />`}
      </div>`
      }
      <div class="preview-body" role="region" aria-label=${t('preview.of', { name })} tabindex="0"
        autofocus data-testid="preview-body">${props.children}</div>
    </div>
  </dialog>`;
}
