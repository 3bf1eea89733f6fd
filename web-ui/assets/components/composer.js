import { html, useEffect, useId, useLayoutEffect, useRef, useState } from '../lib/ui.js';
import { rewrite } from '../lib/edit-text.js';
import { commandKey, composing, sends, APPLE } from '../lib/keys.js';
import { inFence, withoutEnds } from '../lib/text.js';
import { t } from '../i18n/index.js';
import { CompletionList } from './completion-list.js';
import { FormatBar } from './format-bar.js';
import { Icon } from './icon.js';
import { IconButton } from './icon-button.js';
import { isTooLong, lengthNote } from './length-note.js';
import { MessageBody } from './message-body.js';
import { useCompletion } from './use-completion.js';
import { usePaste } from './use-paste.js';

const DRAFT_DELAY_MS = 250;
/** Where the browser fits a field to its text, the page need not lay it out twice for each key. */
const SIZES_ITSELF = CSS.supports('field-sizing', 'content');

/** @import { Choice } from '../model/completion.js' */
/** @import { Edit } from '../model/markdown-edit.js' */
/** @import { FromHtml } from './use-paste.js' */

/** Why a command was not done, and whether it may as well be a text.
 * @typedef {{ error: string | null, maybeText?: boolean }} Refusal */

/**
 * @typedef {object} ComposerProps
 * @property {string} draft
 * @property {{ text: string, turn: number, instead: string | null } | null} given
 *   a text to show from now on
 * @property {(text: string) => void} onDraft
 * @property {(text: string) => boolean} onSend  whether it is sent; else it stays
 * @property {any} files  what goes with the text, null for nothing
 * @property {() => void} onAttach
 * @property {(files: File[]) => void} onPasteFiles
 * @property {(text: string) => null | Refusal} onCommand  null: it is none
 * @property {string} placeholder
 * @property {'enter' | 'mod-enter'} sendKey
 * @property {(trigger: string, query: string) => Promise<Choice[]>} choices
 * @property {(text: string, caret: number) => any} completingAt
 * @property {(text: string, completing: any, choice: Choice) => { text: string,
 *   caret: number }} complete
 * @property {(completing: any, choice: Choice, moved: boolean) => boolean} takesEnter
 * @property {(edit: Edit, format: any) => Edit} format
 * @property {(source: string) => Promise<string>} preview
 * @property {() => FromHtml | null} fromHtml  what makes Markdown of what is pasted
 * @property {(at: Element, insert: (emoji: string) => void) => void} onEmoji
 * @property {(text: string) => void} onTyping
 * @property {() => boolean} onEditLast
 * @property {'channel' | 'thread'} home  where the focus goes when it has nowhere else to
 * @property {string} testid
 * @property {boolean} [autofocus]
 * @property {boolean} [folded]  the format buttons come when asked for
 */

/** Where messages are written. @param {ComposerProps} props */
export function Composer(props) {
  const { onSend, placeholder, sendKey, testid } = props;
  const [text, setText] = useState(props.draft);
  const [inCode, setInCode] = useState(false);
  const [shown, setShown] = useState(/** @type {string | null} */ (null));
  const [formats, setFormats] = useState(!props.folded);
  const [refused, setRefused] = useState(/** @type {Refusal | null} */ (null));
  const area = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const id = useId();
  const saveNow = useDraft(text, props.onDraft);
  const completion = useCompletion(area, props);
  const { noteKey, onPaste } = usePaste(area, props.fromHtml, props.onPasteFiles);
  useGiven(area, props.given);
  useLayoutEffect(() => {
    const node = area.current;
    if (!node || SIZES_ITSELF) return;
    node.style.height = 'auto';
    node.style.height = `${node.scrollHeight}px`;
  }, [text, shown]);
  useLayoutEffect(() => {
    if (props.autofocus) area.current?.focus({ preventScroll: true });
  }, []);

  // Asked once, the same again is an answer; but what is for one person is not shown to all by it.
  const submit = (asText = refused?.maybeText === true) => {
    const content = withoutEnds(text);
    if ((content === '' && !props.files) || isTooLong(content)) return;
    const done = asText || content === '' ? null : props.onCommand(content);
    if (done?.error) {
      completion.close();
      return setRefused(done);
    }
    if (!done && !onSend(content)) return;
    setText('');
    setRefused(null);
    setInCode(false);
    setShown(null);
    completion.close();
    if (!done) area.current?.focus();
  };
  const onFormat = (/** @type {any} */ name) => {
    const node = area.current;
    if (!node) return;
    const edit = { text: node.value, start: node.selectionStart, end: node.selectionEnd };
    const next = props.format(edit, name);
    rewrite(node, next.text, next.start, next.end);
  };
  const insert = (/** @type {string} */ emoji) => {
    const node = area.current;
    if (!node) return;
    const { value, selectionStart: start, selectionEnd: end } = node;
    rewrite(node, value.slice(0, start) + emoji + value.slice(end), start + emoji.length);
  };
  const look = () => {
    const node = area.current;
    if (node) setInCode(inFence(node.value, node.selectionStart));
  };
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    noteKey(event);
    if (composing(event) || completion.onKey(event)) return;
    const node = /** @type {HTMLTextAreaElement} */ (event.target);
    if (sends(event, sendKey, inFence(node.value, node.selectionStart))) {
      event.preventDefault();
      // A key that is held down answers nothing.
      if (!event.repeat) submit();
    } else if (isPlainUp(event) && text === '' && props.onEditLast()) {
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
  const note = lengthNote(text);
  return html`<div class="composer ${shown !== null ? 'is-preview' : ''}">
    ${
      refused &&
      html`<${Refused} id="${id}-refused" refusal=${refused} sendKey=${keyName(sendKey, inCode)}
        onSend=${() => submit(true)} />`
    }
    ${props.files}
    ${formats && html`<${FormatBar} onFormat=${onFormat} disabled=${shown !== null} />`}
    ${
      shown !== null &&
      html`<div class="composer-preview" data-testid="composer-preview">
        ${shown === '' ? t('composer.previewFailed') : html`<${MessageBody} source=${shown} />`}
      </div>`
    }
    <textarea ref=${area} rows="1" value=${text} placeholder=${placeholder} dir="auto"
      hidden=${shown !== null} data-home=${props.home} data-testid=${testid}
      aria-label=${placeholder} aria-describedby=${refused ? `${id}-refused` : undefined}
      aria-autocomplete="list" aria-haspopup="listbox"
      aria-controls="${id}-list"
      aria-activedescendant=${
        completion.choices.length > 0 ? `${id}-list-${completion.active}` : undefined
      }
      onInput=${(/** @type {any} */ event) => {
        setText(event.target.value);
        setRefused(null);
        look();
        props.onTyping(event.target.value);
        completion.update(event.target.value);
      }}
      onClick=${() => {
        look();
        completion.update(text);
      }}
      onKeyUp=${look} onKeyDown=${onKeyDown}
      onPaste=${onPaste}
      onBlur=${() => {
        completion.close();
        saveNow();
      }}></textarea>
    ${
      completion.choices.length > 0 &&
      html`<${CompletionList} id="${id}-list" choices=${completion.choices}
        active=${completion.active} onChoose=${completion.choose} />`
    }
    <div class="composer-foot">
      <${IconButton} icon="attach" label=${t('composer.attach')} testid="composer-attach"
        onClick=${props.onAttach} />
      <${IconButton} icon="emoji" label=${t('emoji.title')} testid="composer-emoji"
        onClick=${(/** @type {any} */ event) => props.onEmoji(event.currentTarget, insert)} />
      ${
        props.folded &&
        html`<${IconButton} icon="format" label=${t('format.label')} pressed=${formats}
          testid="format-toggle" onClick=${() => setFormats(!formats)} />`
      }
      <${IconButton} icon="eye" label=${t('composer.preview')} pressed=${shown !== null}
        disabled=${text.trim() === ''} testid="composer-preview-toggle"
        onClick=${togglePreview} />
      <span class="spacer"></span>
      ${note ?? html`<span class="composer-hint">${t('composer.hint', { key: keyName(sendKey, inCode) })}</span>`}
      <button type="button" class="send" disabled=${(text.trim() === '' && !props.files) || isTooLong(text)}
        title=${t('composer.send')} aria-label=${t('composer.send')}
        data-testid="${testid}-send" onClick=${() => submit()}><${Icon} name="send" /></button>
    </div>
  </div>`;
}

/** Why a command was not done. It stays in the field, and may be meant as a text.
 * @param {{ id: string, refusal: Refusal, sendKey: string, onSend: () => void }} props */
function Refused({ id, refusal, sendKey, onSend }) {
  const again = refusal.maybeText ? t('command.again', { key: sendKey }) : '';
  const told = [refusal.error, again].filter(Boolean).join(t('list.sentences'));
  return html`<div class="composer-refused" data-testid="command-refused"><span role="alert" id=${id}>${told}</span>
    <button type="button" class="button is-small" data-testid="command-as-text"
      onClick=${onSend}>${t('command.asText')}</button></div>`;
}

/** Up with Alt goes to another conversation. @param {KeyboardEvent} event */
const isPlainUp = (event) =>
  event.key === 'ArrowUp' && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;

/** @param {'enter' | 'mod-enter'} sendKey @param {boolean} inCode */
const keyName = (sendKey, inCode) =>
  sendKey === 'enter' && !inCode ? 'Enter' : `${APPLE ? '⌘' : 'Ctrl'}+Enter`;

/** Saves the draft a moment after typing stops, and when the page or channel is left.
 * @param {string} text @param {(text: string) => void} onDraft
 * @returns {() => void} saves it now */
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
  return flush;
}

/**
 * Shows a text that was given to this composer, once.
 * @param {{ current: HTMLTextAreaElement | null }} area @param {ComposerProps['given']} given
 */
function useGiven(area, given) {
  const turn = useRef(given?.turn ?? 0);
  useEffect(() => {
    const node = area.current;
    if (!given || !node || given.turn <= turn.current) return;
    turn.current = given.turn;
    if (given.instead === null || given.instead === withoutEnds(node.value)) {
      rewrite(node, given.text, given.text.length);
    }
  }, [given?.turn]);
}
