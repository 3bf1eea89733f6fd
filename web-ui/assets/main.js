// Boot only: loads the page. Where a module could not be fetched (the network changed meanwhile),
// it starts over instead of staying blank.

const AGAIN_MS = 2000;

import('./start.js').then(
  ({ start }) => start(),
  (error) => {
    if (!(error instanceof TypeError)) throw error;
    setTimeout(() => location.reload(), AGAIN_MS);
  },
);
