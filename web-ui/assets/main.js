// Boot only: loads the page. Where a module could not be fetched (the network changed meanwhile),
// it starts over instead of staying blank.

const AGAIN_MS = 2000;

const loaded = import('./start.js').then(async ({ fetchTexts, start }) => {
  await fetchTexts();
  return start;
});

loaded.then(
  (start) => start(),
  (error) => {
    if (!(error instanceof TypeError)) throw error;
    setTimeout(() => location.reload(), AGAIN_MS);
  },
);
