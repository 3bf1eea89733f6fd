import { html, loadHighlighter, memo, useEffect, useLayoutEffect, useRef } from '../lib/ui.js';
import { copyText } from '../lib/clipboard.js';
import { language, t } from '../i18n/index.js';

/** What draws code as pictures, once that part of the page is there.
 * @type {{ by?: (within: Element) => void }} */
export const drawing = {};

/**
 * The one place where HTML from the server, sanitised there, becomes part of the page. Code blocks
 * get their file name, a copy button and, once in view, colours.
 * @param {{ source: string, username?: string, groups?: string }} props  `username`: whose mentions
 *   stand out; `groups`: the names of groups they are in, in lower case, with spaces between
 */
export const MessageBody = memo(function MessageBody(
  /** @type {{ source: string, username?: string, groups?: string }} */ {
    source,
    username,
    groups,
  },
) {
  const ref = useRef(/** @type {HTMLElement | null} */ (null));
  const copy = t('action.copy');
  useEffect(() => {
    for (const chip of ref.current?.querySelectorAll('.mention') ?? []) {
      const named = /** @type {HTMLElement} */ (chip);
      named.classList.toggle('is-me', isOwn(named.dataset.username ?? '', username, groups));
      // Whom it names is told on a press, by keys as well.
      named.tabIndex = 0;
      named.role = 'button';
      named.onkeydown = pressByKey;
    }
  }, [source, username, groups]);
  // Before it is seen: what is drawn by then takes other room than its text.
  useLayoutEffect(() => {
    const blocks = [...(ref.current?.querySelectorAll('pre') ?? [])];
    if (!ref.current || blocks.length === 0) return undefined;
    blocks.forEach(addHead);
    drawing.by?.(ref.current);
    // The language may have changed since.
    ref.current?.querySelectorAll('.code-copy').forEach((button) => {
      button.textContent = copy;
    });
    const seen = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        seen.unobserve(entry.target);
        void highlight(entry.target);
      }
    });
    blocks.forEach((block) => seen.observe(block));
    return () => seen.disconnect();
  }, [source, copy]);
  return html`<div class="markdown" ref=${ref}
      dangerouslySetInnerHTML=${{ __html: source }}></div>`;
});

/**
 * Whether a name that is mentioned is the reader's, or of a group they are in.
 * @param {string} name @param {string | undefined} username @param {string | undefined} groups
 */
export const isOwn = (name, username, groups) =>
  name === username || Boolean(groups?.split(' ').includes(name.toLowerCase()));

/** @param {KeyboardEvent} event */
function pressByKey(event) {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  /** @type {HTMLElement} */ (event.currentTarget).click();
}

/** @param {HTMLPreElement} pre */
function addHead(pre) {
  if (pre.parentElement?.classList.contains('code')) return;
  const frame = document.createElement('div');
  frame.className = 'code';
  const head = document.createElement('div');
  head.className = 'code-head';
  const name = document.createElement('span');
  const code = pre.querySelector('code');
  name.textContent = pre.dataset.filename ?? languageOf(code) ?? '';
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.className = 'code-copy';
  copy.textContent = t('action.copy');
  copy.onclick = async () => {
    if (!(await copyText(code?.textContent ?? ''))) return;
    copy.textContent = t('action.copied');
    setTimeout(() => {
      copy.textContent = t('action.copy');
    }, 1500);
  };
  head.append(name, copy);
  pre.replaceWith(frame);
  pre.tabIndex = 0;
  frame.append(head, pre);
}

/** @param {Element | null} code */
function languageOf(code) {
  return /language-([\w+#.-]+)/.exec(code?.className ?? '')?.[1] ?? null;
}

const HIGHLIGHT_MAX = 30_000;

/** Gives code its colours, if it is of a known language and not too long. @param {Element} pre */
export async function highlight(pre) {
  const code = pre.querySelector('code');
  const language = languageOf(code);
  const text = code?.textContent ?? '';
  if (!code || !language || text.length > HIGHLIGHT_MAX) return;
  const engine = await loadHighlighter().catch(() => null);
  if (!engine?.getLanguage(language)) return;
  code.innerHTML = engine.highlight(text, { language, ignoreIllegals: true }).value;
}
