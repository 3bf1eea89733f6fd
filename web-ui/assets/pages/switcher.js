import { html, useEffect, useState } from '../lib/ui.js';
import { QuickSwitcher } from '../components/quick-switcher.js';
import { findPeople, listed, loadAllDirects, loadDirects } from '../state/directs.js';
import { closeDialog } from '../state/shell.js';
import { switchTargets } from './switch-targets.js';

/** @import { User } from '../api/types.js' */

const ASK_AFTER_MS = 150;

/** What is typed, and the channels, servers, conversations and people that it finds. */
export function useTargets() {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState(/** @type {User[]} */ ([]));
  useEffect(() => {
    if (!listed.peek().loaded) void loadDirects();
  }, []);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      // By its name, also one is found that nobody has written in for long.
      if (query.trim() !== '') void loadAllDirects();
      const told = await findPeople(query.replace(/^[@＠]/, '')).catch(() => []);
      if (current) setFound(told);
    }, ASK_AFTER_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query]);
  return { query, setQuery, targets: switchTargets(query, found) };
}

/** Goes to a channel, a server, a conversation or a person. */
export function Switcher() {
  const { query, setQuery, targets } = useTargets();
  return html`<${QuickSwitcher} query=${query} onQuery=${setQuery}
      targets=${targets} onClose=${closeDialog} />`;
}
