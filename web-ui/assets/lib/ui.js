// The only module that names vendored libraries: rendering, signals, icons, and what is large and
// fetched on first use (emoji, the highlighter, uploading).

import { Component, h, render as renderTo, Fragment } from '../vendor/preact.mjs';
import * as hooks from '../vendor/hooks.mjs';
import * as signals from '../vendor/signals.mjs';
import htm from '../vendor/htm.mjs';
import icons from '../vendor/icons.mjs';
import { oneSpelling } from './emoji.js';
import { drawable } from './emoji-font.js';

/**
 * @template T
 * @typedef {{ value: T, peek(): T, subscribe(fn: (value: T) => void): () => void }} Signal
 */
/**
 * @template T
 * @typedef {{ readonly value: T, peek(): T,
 *   subscribe(fn: (value: T) => void): () => void }} Computed
 */
/**
 * @template T
 * @typedef {{ current: T }} Ref
 */
/** @typedef {any} View  what a component returns */

/** @type {(strings: TemplateStringsArray, ...values: any[]) => View} */
export const html = /** @type {any} */ (htm).bind(h);
/** @type {(view: View, into: Element) => void} */
export const render = /** @type {any} */ (renderTo);
/** @type {any} */
export const fragment = Fragment;

/**
 * A component that renders again only when a prop changed (by identity).
 * @template {Function} F
 * @param {F} view @returns {F}
 */
export function memo(view) {
  class Memo extends /** @type {any} */ (Component) {
    /** @param {Record<string, unknown>} next */
    shouldComponentUpdate(next) {
      const props = /** @type {any} */ (this).props;
      const names = Object.keys(next);
      return (
        names.length !== Object.keys(props).length ||
        names.some((name) => next[name] !== props[name])
      );
    }

    /** @param {object} props */
    render(props) {
      return h(view, props);
    }
  }
  return /** @type {any} */ (Memo);
}

/** @type {<T>(value: T) => Signal<T>} */
export const signal = /** @type {any} */ (signals.signal);
/** @type {<T>(compute: () => T) => Computed<T>} */
export const computed = /** @type {any} */ (signals.computed);
/** @type {(run: () => void | (() => void)) => () => void} */
export const effect = /** @type {any} */ (signals.effect);
/** @type {<T>(run: () => T) => T} */
export const batch = /** @type {any} */ (signals.batch);
/** @type {<T>(run: () => T) => T} */
export const untracked = /** @type {any} */ (signals.untracked);

/** @type {<T>(initial: T | (() => T)) => [T, (next: T | ((old: T) => T)) => void]} */
export const useState = /** @type {any} */ (hooks.useState);
/** @type {(run: () => void | (() => void), deps?: any[]) => void} */
export const useEffect = /** @type {any} */ (hooks.useEffect);
/** @type {(run: () => void | (() => void), deps?: any[]) => void} */
export const useLayoutEffect = /** @type {any} */ (hooks.useLayoutEffect);
/** @type {<T>(initial: T) => Ref<T>} */
export const useRef = /** @type {any} */ (hooks.useRef);
/** @type {<T>(make: () => T, deps: any[]) => T} */
export const useMemo = /** @type {any} */ (hooks.useMemo);
/** @type {<T extends Function>(fn: T, deps: any[]) => T} */
export const useCallback = /** @type {any} */ (hooks.useCallback);
/** @type {() => string} */
export const useId = /** @type {any} */ (hooks.useId);

/** @type {(name: string) => [string, Record<string, string>][]} */
export const iconNodes = (name) => /** @type {any} */ (icons)[name] ?? [];

/**
 * @typedef {[emoji: string, group: number, shortcodes: string[], en: string, ja: string,
 *   tone: 0 | 1]} EmojiRow
 */

/** @type {Promise<EmojiRow[]> | null} */
let emojiTable = null;

/** Those that this device can draw. @returns {Promise<EmojiRow[]>} */
export function loadEmoji() {
  emojiTable ??= import('../vendor/emoji.mjs').then((module) => {
    const rows = /** @type {EmojiRow[]} */ (/** @type {any} */ (module).default);
    const drawn = drawable(rows.map(([emoji]) => oneSpelling(emoji)));
    return rows
      .filter((_, index) => drawn[index])
      .map(([emoji, ...rest]) => /** @type {EmojiRow} */ ([oneSpelling(emoji), ...rest]));
  });
  emojiTable.catch(() => {
    emojiTable = null;
  });
  return emojiTable;
}

/** @returns {Promise<any>} highlight.js with its common languages */
export function loadHighlighter() {
  return import('../vendor/highlight.mjs').then((module) => /** @type {any} */ (module).default);
}

/** @returns {Promise<any>} the class that uploads a file by tus, piece by piece */
export function loadTus() {
  return import('../vendor/tus.mjs').then((module) => /** @type {any} */ (module).Upload);
}
