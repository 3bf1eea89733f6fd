// Saving what the page has made as a file.

/** @param {string} name @param {Blob} blob */
export function save(name, blob) {
  const link = document.createElement('a');
  const url = URL.createObjectURL(blob);
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it in hand by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
