import { html } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';

/** More are not counted. */
const COUNTED_MAX = 100;

/**
 * Above a timeline: how much there is to read where the reader is not looking.
 * @param {{ count: number, threads: number, onJump: () => void, onRead: () => void,
 *   onThread: () => void }} props
 */
export function UnreadBar({ count, threads, onJump, onRead, onThread }) {
  if (count === 0 && threads === 0) return null;
  const many = count >= COUNTED_MAX;
  return html`<div class="unread-bar" role="status">
    ${
      count > 0 &&
      html`<div class="unread-bar-part" data-testid="unread-above">
        <span>${many ? t('unread.aboveMany', { count }) : t('unread.above', { count })}</span>
        <button type="button" class="link" data-testid="unread-jump" onClick=${onJump}>
          <${Icon} name="arrow-up" size=${14} />${t('unread.jump')}</button>
        <button type="button" class="link" data-testid="unread-mark"
          onClick=${onRead}>${t('unread.markRead')}</button></div>`
    }
    ${
      threads > 0 &&
      html`<button type="button" class="unread-bar-part link" data-testid="unread-threads"
        onClick=${onThread}><${Icon} name="thread" size=${14} />
        ${t('unread.threads', { count: threads })}</button>`
    }
  </div>`;
}
