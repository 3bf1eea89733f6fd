// Diagrams in messages and files: drawn when they come into view, enlarged, saved.

import { html, render, useEffect, useLayoutEffect, useMemo, useRef, useState } from '../lib/ui.js';
import { asPng } from '../lib/png.js';
import { save } from '../lib/save.js';
import { t } from '../i18n/index.js';
import { DiagramFigure } from '../components/diagram-figure.js';
import { DiagramView } from '../components/diagram-view.js';
import { drawing } from '../components/message-body.js';
import { boxOf, guessHeight, kindOf, withoutLine } from '../model/diagrams.js';
import {
  enlarged,
  holdPicture,
  isDrawnDark,
  lightPicture,
  pictureOf,
  retryPicture,
  sizeOf,
} from '../state/diagrams.js';
import { fetchParts } from './rest-part.js';

/** @import { Failure, Picture } from '../state/diagrams.js' */

/** So far from being seen it is drawn already. */
const NEAR_PX = 400;
const AGAIN_MS = 2_000;

/** @type {WeakMap<Element, (near: boolean) => void>} */
const near = new WeakMap();
/** What scrolls within the page has a margin of its own, where the browser knows of it. */
const watch = new IntersectionObserver(
  (entries) => entries.forEach((one) => near.get(one.target)?.(one.isIntersecting)),
  /** @type {any} */ ({ rootMargin: `${NEAR_PX}px 0px`, scrollMargin: `${NEAR_PX}px 0px` }),
);

/**
 * @param {{ source: string, name: string | null }} props  `name`: of the file that it
 *   is of
 */
export function Diagram({ source, name }) {
  const ref = useRef(/** @type {HTMLElement | null} */ (null));
  const [isNear, setNear] = useState(false);
  const [shown, setShown] = useState('picture');
  const dark = isDrawnDark(source);
  const { found, last } = usePicture(source, dark, isNear);
  useLayoutEffect(() => {
    const node = /** @type {HTMLElement} */ (ref.current);
    near.set(node, setNear);
    watch.observe(node);
    return () => watch.unobserve(node);
  }, []);
  const failure = found && 'error' in found ? found : null;
  const picture = failure ? null : last;
  const size = picture ?? sizeOf(source);
  const box = size ? boxOf(size) : { width: 0, height: guessHeight(source) };
  const isSource = shown === 'source' || failure !== null;
  useSteady(ref, `${box.width} ${box.height} ${isSource} ${failure?.error}`);
  return html`<${DiagramFigure} root=${ref} source=${source} name=${name} kind=${kindOf(source)}
    label=${nameOf(source, picture)} told=${picture?.text ?? ''} url=${picture?.url ?? null} box=${box}
    light=${!dark} isSource=${isSource} failure=${failure && failureText(failure)} line=${failure?.line ?? null}
    onSource=${failure ? null : () => setShown(isSource ? 'picture' : 'source')}
    onEnlarge=${picture && (() => (enlarged.value = { source, name }))}
    onRetry=${failure && failure.error !== 'source' && failure.error !== 'long' ? () => retryPicture(source, dark) : null} />`;
}

/** What there is of it now, and the picture to show until there is another.
 * @param {string} source @param {boolean} dark @param {boolean} isNear */
function usePicture(source, dark, isNear) {
  const last = useRef(/** @type {Picture | null} */ (null));
  const entry = useMemo(() => (isNear ? pictureOf(source, dark) : null), [source, dark, isNear]);
  useEffect(() => (entry ? holdPicture(entry, source, dark) : undefined), [entry]);
  const found = entry?.value.value ?? null;
  if (found && 'url' in found) last.current = found;
  return { found, last: last.current };
}

/**
 * What stands in the middle of the timeline stays where it is, when something above has become larger. The
 * timeline does so for messages, but not for what is within one.
 * @param {{ current: HTMLElement | null }} ref @param {string} shape
 */
function useSteady(ref, shape) {
  const before = useRef(0);
  useLayoutEffect(() => {
    const node = /** @type {HTMLElement} */ (ref.current);
    const box = node.closest('.timeline');
    const { height, bottom } = node.getBoundingClientRect();
    const grown = before.current === 0 ? 0 : height - before.current;
    before.current = height;
    if (!box || grown === 0) return;
    const middle = box.getBoundingClientRect().top + box.clientHeight / 2;
    if (bottom - grown <= middle) box.scrollTop += grown;
  }, [shape]);
}

/** @param {string} source @param {Picture | null} picture */
function nameOf(source, picture) {
  const kind = t(`diagram.kind.${kindOf(source)}`);
  const name = t('diagram.name', { kind });
  return picture?.title ? `${name}: ${picture.title}` : name;
}

/** @param {Failure} failure */
function failureText({ error, message, line }) {
  if (error !== 'source') return t(`diagram.failed.${error}`);
  const where = line ? t('diagram.line', { line }) : t('diagram.noLine');
  return `${where} ${withoutLine(message ?? '')}`;
}

/** The one that is open, over everything. */
export function OpenDiagram() {
  const open = enlarged.value;
  const close = () => (enlarged.value = null);
  // Another person may log in on this device.
  useEffect(() => close, []);
  return open && html`<${Enlarged} key=${open.source} ...${open} onClose=${close} />`;
}

/** @param {{ source: string, name: string | null, onClose: () => void }} props */
function Enlarged({ source, name, onClose }) {
  const dark = isDrawnDark(source);
  const [failed, setFailed] = useState(false);
  const { found, last } = usePicture(source, dark, true);
  const file = (name ?? `diagram-${kindOf(source)}`).replace(/\.(mmd|mermaid|md|txt)$/i, '');
  const saved = async (/** @type {'svg' | 'png'} */ form) => {
    const picture = await lightPicture(source);
    const blob = 'error' in picture ? null : await contentOf(form, picture);
    setFailed(blob === null);
    if (blob) save(`${file}.${form}`, blob);
  };
  const picture = found && 'error' in found ? null : last;
  return html`<${DiagramView} label=${nameOf(source, picture)} told=${picture?.text ?? ''} picture=${picture} light=${!dark}
    note=${failed ? t('diagram.notSaved') : null} onSave=${saved} onClose=${onClose} />`;
}

/** @param {'svg' | 'png'} form @param {Picture} picture */
const contentOf = async (form, picture) =>
  form === 'png' ? asPng(picture) : new Blob([picture.svg], { type: 'image/svg+xml' });

/** Where diagrams are drawn within HTML that a node has made. @type {Set<Element>} */
const places = new Set();

/** Puts a diagram in the place of each of their sources. @param {Element | Document} within */
function drawWithin(within) {
  for (const place of places)
    if (!place.isConnected) {
      render(null, place);
      places.delete(place);
    }
  for (const code of within.querySelectorAll('code.language-mermaid, code.language-mmd')) {
    const block = code.closest('.code');
    if (!block) continue;
    const place = document.createElement('div');
    const name = /** @type {HTMLElement} */ (code.parentElement).dataset.filename ?? null;
    block.replaceWith(place);
    places.add(place);
    render(html`<${Diagram} source=${code.textContent ?? ''} name=${name} />`, place);
  }
}

/** Once the texts and styles are there, too. */
const begin = () =>
  fetchParts().then(
    () => {
      drawing.by = drawWithin;
      drawWithin(document);
    },
    () => setTimeout(begin, AGAIN_MS),
  );
void begin();
