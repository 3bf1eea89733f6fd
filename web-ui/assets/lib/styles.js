// The styles of what is fetched once the first page stands: beside the first ones, called `rest.css`.

/** @type {Promise<void> | null} */
let fetched = null;

/** @returns {Promise<void>} settled when they are in force */
export function fetchStyles() {
  fetched ??= new Promise((done, failed) => {
    const first = /** @type {HTMLLinkElement} */ (document.querySelector('link[rel=stylesheet]'));
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL('rest.css', first.href).href;
    link.onload = () => done();
    link.onerror = () => {
      fetched = null;
      link.remove();
      failed(new TypeError('no styles'));
    };
    first.after(link);
  });
  return fetched;
}
