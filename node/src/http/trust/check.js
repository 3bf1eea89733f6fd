// Whether this browser trusts the node's certificate: asked for by `fetch` and by a WebSocket, since some
// programs in between treat them differently. Asked from a page that came without encryption; from one that
// came with it, the answer would only say that the page is here.

const WAIT_MS = 10_000;
const secure = `https://${location.host}`;
const place = document.querySelector('blockquote');
const words = place ? [...place.querySelectorAll('li')].map((line) => line.textContent ?? '') : [];
const [asking, trusted, distrusted, half, came] = words;

/** @param {Promise<unknown>} asked */
const within = (asked) =>
  Promise.race([asked, new Promise((_, fail) => setTimeout(fail, WAIT_MS))]).then(
    () => true,
    () => false,
  );

const fetched = () => fetch(`${secure}/trust/probe`, { mode: 'cors', cache: 'no-store' });

const opened = () =>
  new Promise((done, fail) => {
    const socket = new WebSocket(`wss://${location.host}/ws`, 'localchat.v1');
    socket.onopen = () => {
      socket.close();
      done(true);
    };
    socket.onerror = fail;
  });

/** @param {string} state @param {string} text @param {string} [path] */
function say(state, text, path) {
  if (!place) return;
  place.dataset.state = state;
  place.setAttribute('role', 'status');
  place.replaceChildren(document.createElement('p'));
  const line = place.firstElementChild;
  if (!path) return line?.append(text);
  const link = document.createElement('a');
  link.href = path;
  link.textContent = text;
  return line?.append(link);
}

if (location.protocol === 'https:') {
  say('encrypted', came, `http://${location.host}${location.pathname}`);
} else {
  say('asking', asking);
  Promise.all([within(fetched()), within(opened())]).then(([page, live]) => {
    if (page && live) say('trusted', trusted, `${secure}/`);
    else if (page || live) say('half', half);
    else say('distrusted', distrusted);
  });
}
