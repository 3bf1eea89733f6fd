import { crossOriginOf } from '../lib/origin.js';
import { html } from '../lib/ui.js';

/**
 * Audio or video, with the browser's own controls; nothing but its head is fetched before it plays.
 * @param {{ kind: 'audio' | 'video', name: string, url: string | null, card: any,
 *   onFailed: () => void }} props  `card`: the file itself
 */
export function FilePlayer({ kind, name, url, card, onFailed }) {
  const player =
    kind === 'video'
      ? html`<video controls preload="metadata" playsinline crossorigin=${crossOriginOf(url)} src=${url ?? undefined} aria-label=${name}
          data-testid="file-video" onError=${onFailed}></video>`
      : html`<audio controls preload="metadata" crossorigin=${crossOriginOf(url)} src=${url ?? undefined} aria-label=${name}
          data-testid="file-audio" onError=${onFailed}></audio>`;
  return html`<div class="file-player">${player}${card}</div>`;
}
