// The bar that stands in place of the composer while messages are being chosen.

import { html } from '../lib/ui.js';
import { copyText } from '../lib/clipboard.js';
import { t } from '../i18n/index.js';
import { minute } from '../lib/time.js';
import { SelectionBar } from '../components/selection-bar.js';
import { copyOf } from '../model/quoting.js';
import { me } from '../state/session.js';
import * as S from '../state/selection.js';
import { openDialog, toast } from '../state/shell.js';

/** @param {{ moderates: boolean }} props */
export function Selecting({ moderates }) {
  const open = S.selection.value;
  if (!open) return null;
  const messages = S.selected(open);
  const count = messages.length;
  const deletable = moderates || messages.every(({ author }) => author.id === me.value?.id);
  const copy = async () => {
    if (!(await copyText(copyOf(messages, minute)))) return;
    toast(t('select.copied', { count }), 'ok');
    S.stopSelecting();
  };
  const ask = () =>
    openDialog({
      kind: 'confirm',
      title: t('select.deleteTitle', { count }),
      text: t('select.deleteText'),
      action: t('select.deleteCount', { count }),
      danger: true,
      run: async () => {
        const done = await S.deleteSelected();
        if (done > 0) toast(t('select.deleted', { count: done }), 'ok');
      },
    });
  return html`<${SelectionBar} count=${count} max=${S.SELECTED_MAX} full=${open.full}
    busy=${open.busy} failed=${open.failed} onCopy=${() => void copy()}
    onDelete=${deletable ? ask : null} onDone=${S.stopSelecting} />`;
}
