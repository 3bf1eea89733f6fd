import { html, useEffect, useId, useLayoutEffect, useRef, useState } from '../lib/ui.js';
import { commandKey, composing, APPLE } from '../lib/keys.js';
import { t } from '../i18n/index.js';
import { CompletionList } from './completion-list.js';
import { FormatBar } from './format-bar.js';
import { Icon } from './icon.js';
import { IconButton } from './icon-button.js';
import { MessageBody } from './message-body.js';
import { useCompletion } from './use-completion.js';

const CONTENT_MAX = 4000;
const COUNT_FROM = 3600;
const DRAFT_DELAY_MS = 250;

/** @import { Choice } from '../model/completion.js' */
/** @import { Edit } from '../model/markdown-edit.js' */

/**
 * @typedef {object} ComposerProps
 * @property {string} draft
 * @property {(text: string) => void} onDraft
 * @property {(text: string) => void} onSend
 * @property {string} placeholder
 * @property {'enter' | 'mod-enter'} sendKey
 * @property {(trigger: string, query: string) => Promise<Choice[]>} choices
 * @property {(text: string, caret: number) => any} completingAt
 * @property {(text: string, completing: any, choice: Choice) => { text: string,
 *   caret: number }} complete
 * @property {(edit: Edit, format: any) => Edit} format
 * @property {(source: string) => Promise<string>} preview
 * @property {(at: Element, insert: (emoji: string) => void) => void} onEmoji
 * @property {() => void} onTyping
 * @property {() => boolean} onEditLast
 * @property {string} testid
 * @property {boolean} [autofocus]
 */

/** Where messages are written. @param {ComposerProps} props */
export function Composer(props) {
  const { onSend, placeholder, sendKey, testid } = props;
  const [text, setText] = useState(props.draft);
  const [shown, setShown] = useState(/** @type {string | null} */ (null));
  const area = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const wanted = useRef(/** @type {[number, number] | null} */ (null));
  const id = useId();
  useDraft(text, props.onDraft);
  const completion = useCompletion(area, props, (next, caret) => change(next, caret, caret));

  const change = (
    /** @type {string} */ next,
    /** @type {number} */ start,
    /** @type {number} */ end,
  ) => {
    wanted.current = [start, end];
    setText(next);
  };
  useLayoutEffect(() => {
    const node = area.current;
    if (!node) return;
    node.style.height = 'auto';
    node.style.height = `${node.scrollHeight}px`;
    if (!wanted.current) return;
    node.focus();
    node.setSelectionRange(...wanted.current);
    wanted.current = null;
  }, [text, shown]);
  useEffect(() => {
    if (props.autofocus) area.current?.focus({ preventScroll: true });
  }, []);

  const submit = () => {
    const content = text.trim();
    if (content === '' || content.length > CONTENT_MAX) return;
    onSend(content);
    setText('');
    setShown(null);
    completion.close();
    area.current?.focus();
  };
  const onFormat = (/** @type {any} */ name) => {
    const node = area.current;
    if (!node) return;
    const next = props.format({ text, start: node.selectionStart, end: node.selectionEnd }, name);
    change(next.text, next.start, next.end);
  };
  const insert = (/** @type {string} */ emoji) => {
    const at = area.current?.selectionStart ?? text.length;
    change(text.slice(0, at) + emoji + text.slice(at), at + emoji.length, at + emoji.length);
  };
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    if (composing(event) || completion.onKey(event)) return;
    const sends = sendKey === 'enter' ? !event.shiftKey && !event.altKey : commandKey(event);
    if (event.key === 'Enter' && sends) {
      event.preventDefault();
      submit();
    } else if (event.key === 'ArrowUp' && text === '' && props.onEditLast()) {
      event.preventDefault();
    } else if (commandKey(event) && event.key === 'b') {
      event.preventDefault();
      onFormat('bold');
    } else if (commandKey(event) && event.key === 'i') {
      event.preventDefault();
      onFormat('italic');
    }
  };
  const togglePreview = async () => {
    if (shown !== null) return setShown(null);
    return setShown(await props.preview(text));
  };
  const keyName = sendKey === 'enter' ? 'Enter' : `${APPLE ? '⌘' : 'Ctrl'}+Enter`;
  const left = CONTENT_MAX - text.length;
  return html`<div class="composer ${shown !== null ? 'is-preview' : ''}">
    <${FormatBar} onFormat=${onFormat} disabled=${shown !== null} />
    ${
      shown !== null
        ? html`<div class="composer-preview"
            data-testid="composer-preview">${shown === '' ? t('composer.previewFailed') : html`<${MessageBody} source=${shown} />`}</div>`
        : html`<textarea ref=${area} rows="1" value=${text} placeholder=${placeholder}
            aria-label=${placeholder} data-testid=${testid} aria-autocomplete="list" aria-haspopup="listbox"
            aria-controls="${id}-list"
       
            aria-activedescendant=${completion.choices.length > 0 ? `${id}-list-${completion.active}` : undefined}
            dir="auto"
        onInput=${(/** @type {any} */ event) => {
          setText(event.target.value);
          props.onTyping();
          completion.update(event.target.value);
        }}
        onClick=${() => completion.update(text)} onBlur=${completion.close}
            onKeyDown=${onKeyDown}></textarea>`
    }
    ${completion.choices.length > 0 && html`<${CompletionList} id="${id}-list" choices=${completion.choices} active=${completion.active} onChoose=${completion.choose} />`}
    <div class="composer-foot">
      <${IconButton} icon="emoji" label=${t('emoji.title')} testid="composer-emoji"
          onClick=${(/** @type {any} */ event) => props.onEmoji(event.currentTarget, insert)} />
      <${IconButton} icon="eye" label=${t('composer.preview')} pressed=${shown !== null}
          disabled=${text.trim() === ''} testid="composer-preview-toggle"
          onClick=${togglePreview} />
      <span class="spacer"></span>
      ${left < CONTENT_MAX - COUNT_FROM && html`<span class="composer-left ${left < 0 ? 'is-over' : ''}" role="status">${left}</span>`}
      <span class="composer-hint">${t('composer.hint', { key: keyName })}</span>
      <button type="button" class="send" disabled=${text.trim() === '' || left < 0}
          title=${t('composer.send')} aria-label=${t('composer.send')}
        data-testid="${testid}-send" onClick=${submit}><${Icon} name="send" /></button>
    </div>
  </div>`;
}

/** Saves the draft a moment after typing stops, and when the page or channel is left.
 * @param {string} text @param {(text: string) => void} onDraft */
function useDraft(text, onDraft) {
  const latest = useRef(text);
  latest.current = text;
  const flush = () => onDraft(latest.current);
  useEffect(() => {
    const timer = setTimeout(flush, DRAFT_DELAY_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
}
