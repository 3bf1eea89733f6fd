import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { CopyButton } from '../components/copy-button.js';
import { EmptyState } from '../components/empty-state.js';
import { drafts } from '../state/drafts.js';
import { gone } from '../state/gone.js';
import { go } from '../state/router.js';
import { restPart } from './rest-part.js';

const AsOther = restPart((rest) => rest.AsOther);

/**
 * Where a conversation stood that is not here (any more). What was being written is given back.
 * @param {{ id: string | null }} props
 */
export function Gone({ id }) {
  const held = id ? gone.value[id] : undefined;
  const text = id ? drafts.value[id] : undefined;
  const name = held?.name ?? '';
  return html`<div class="gone" data-testid="gone"><${EmptyState} icon=${held ? 'info' : 'search'}
      title=${held ? t(`gone.${held.why}`, { name }) : t('empty.missing')}
      text=${held ? t(`gone.${held.why}Text`) : t('empty.missingText')}>
    <button type="button" class="button"
        onClick=${() => go({ page: 'home' })}>${t('empty.goHome')}</button><${AsOther} /><//>
    ${
      text &&
      html`<section class="gone-draft"><h3>${t('gone.draft')}</h3>
        <blockquote class="confirm-quote" data-testid="gone-draft">${text}</blockquote>
        <${CopyButton} text=${text} label=${t('message.copyText')} /></section>`
    }</div>`;
}
