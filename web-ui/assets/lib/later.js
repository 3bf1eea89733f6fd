// Parts of the page whose code is fetched after the first page stands, so that it stands sooner.

import { html, useEffect, useState } from './ui.js';

/** @type {(() => Promise<unknown>)[]} */
const all = [];

/**
 * A component whose code is fetched when it is first shown, or by `fetchRest`.
 * @param {() => Promise<any>} load  answers the component
 * @param {(props: any) => any} [instead]  what is drawn as long as it is not there
 * @returns {(props: any) => any}
 */
export function later(load, instead = () => null) {
  /** @type {any} */
  let Loaded = null;
  /** @type {Promise<any> | null} */
  let under_way = null;
  const fetched = () => {
    under_way ??= load().then(
      (component) => {
        Loaded = component;
      },
      (error) => {
        under_way = null;
        throw error;
      },
    );
    return under_way;
  };
  all.push(fetched);
  return function Later(props) {
    const [, redraw] = useState(0);
    const drawn = Loaded;
    useEffect(() => {
      // By what was drawn: the code may have come between drawing and this.
      if (drawn) return undefined;
      let here = true;
      let timer = 0;
      const attempt = () =>
        fetched().then(
          () => here && redraw((count) => count + 1),
          () => {
            if (here) timer = setTimeout(attempt, AGAIN_MS);
          },
        );
      void attempt();
      return () => {
        here = false;
        clearTimeout(timer);
      };
    }, []);
    return drawn ? html`<${drawn} ...${props} />` : instead(props);
  };
}

const AGAIN_MS = 2000;

/**
 * Something else than a component whose code is fetched so.
 * @template T
 * @param {() => Promise<T>} load
 * @returns {() => T | null} null as long as it is not there
 */
export function laterPart(load) {
  /** @type {T | null} */
  let part = null;
  all.push(async () => {
    part ??= await load();
  });
  return () => part;
}

/**
 * Fetches what is left while nothing else is to be done: the node that the page came from may be
 * gone when a part is first shown.
 * @param {() => Promise<unknown>} more
 */
export function fetchRest(more) {
  const idle =
    window.requestIdleCallback ?? ((/** @type {() => void} */ run) => setTimeout(run, 500));
  idle(() => {
    for (const fetched of [...all, more]) fetched().catch(() => {});
  });
}
