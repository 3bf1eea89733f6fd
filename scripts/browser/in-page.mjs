// What runs inside the page while it is measured. Each function is sent there alone, so none may
// use anything from outside itself.

export function rememberToken(token) {
  localStorage.setItem('localchat.token', JSON.stringify(token));
}

/** Resolves with the time since navigation at which the composer has the focus and rows are there. */
export function untilUsable() {
  return new Promise((resolve) => {
    const look = () => {
      const rows = document.querySelectorAll('[data-testid=message]').length;
      const composer = document.querySelector('[data-testid=composer]');
      if (rows >= 20 && composer && document.activeElement === composer) {
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      } else requestAnimationFrame(look);
    };
    look();
  });
}

/** Clicks on a channel; resolves with the time until its messages are painted and stay. */
export function changeChannel(id) {
  return new Promise((resolve) => {
    const start = performance.now();
    document.querySelector(`[data-channel-id="${id}"]`).click();
    const look = () => {
      const rows = document.querySelectorAll('[data-testid=message]').length;
      if (location.pathname.includes(id) && rows >= 15) {
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

export function watchTyping() {
  window.typed = [];
  document.querySelector('[data-testid=composer]').addEventListener('keydown', (event) => {
    requestAnimationFrame(() =>
      setTimeout(() => window.typed.push(performance.now() - event.timeStamp)),
    );
  });
}

/** Notes when a message came over the socket and when its row was painted. */
export function noteArrivals() {
  window.painted = [];
  const arrived = new Map();
  const Plain = WebSocket;
  window.WebSocket = class extends Plain {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        for (const [, id] of String(data).matchAll(/"message_created".*?"id":"([^"]+)"/g))
          arrived.set(id, performance.now());
      });
    }
  };
  const seen = new MutationObserver(() => {
    for (const [id, at] of arrived) {
      if (!document.querySelector(`[data-message-id="${id}"]`)) continue;
      arrived.delete(id);
      requestAnimationFrame(() => setTimeout(() => window.painted.push(performance.now() - at)));
    }
  });
  document.addEventListener('DOMContentLoaded', () =>
    seen.observe(document.body, { childList: true, subtree: true }),
  );
}

/** Scrolls up at a steady speed to the beginning; a jump is a row that moved otherwise. */
export function scrollUp(pxPerSecond) {
  return new Promise((resolve) => {
    const box = document.querySelector('[data-testid=timeline]');
    const result = { frames: [], jumps: 0, rows: 0, nodes: 0 };
    const seen = new Set();
    const started = performance.now();
    let last = started;
    let watched = null;
    const middle = () => {
      const edge = box.getBoundingClientRect();
      const at = document.elementFromPoint(edge.left + 90, edge.top + edge.height / 2);
      const row = at?.closest('[data-row]');
      return row ? { row, top: row.getBoundingClientRect().top } : null;
    };
    const step = (now) => {
      result.frames.push(now - last);
      const moved = ((now - last) / 1000) * pxPerSecond;
      last = now;
      if (watched?.row.isConnected) {
        const off = watched.row.getBoundingClientRect().top - watched.top;
        if (Math.abs(off) > 3) result.jumps += 1;
      }
      box.scrollTop -= moved;
      box.querySelectorAll('[data-row]').forEach((row) => seen.add(row.dataset.row));
      result.nodes = Math.max(result.nodes, document.querySelectorAll('*').length);
      watched = middle();
      const atTop = box.scrollTop <= 0 && !document.querySelector('.older');
      if (atTop || now - started > 120_000) resolve({ ...result, rows: seen.size });
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
