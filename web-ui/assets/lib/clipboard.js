// Copying text, also where the page is served over plain HTTP.

/** @param {string} text @returns {Promise<boolean>} */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** @param {string} text */
function copyBySelection(text) {
  const holder = document.createElement('textarea');
  holder.value = text;
  holder.className = 'offscreen';
  const around = document.querySelector('dialog[open]') ?? document.body;
  around.append(holder);
  holder.select();
  const done = document.execCommand('copy');
  holder.remove();
  return done;
}
