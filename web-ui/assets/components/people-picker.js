import { html, useEffect, useId, useLayoutEffect, useRef, useState } from '../lib/ui.js';
import { composing } from '../lib/keys.js';
import { t } from '../i18n/index.js';
import { Avatar } from './avatar.js';
import { Icon } from './icon.js';

/** @import { User } from '../api/types.js' */
/** @import { PresenceState } from '../lib/presence.js' */

const ASK_AFTER_MS = 200;

/**
 * Chooses people: found by what one types, kept as small labels before it. Enter takes one or puts
 * them back, Backspace in the empty field the last one.
 * @param {{ chosen: User[], onChange: (chosen: User[]) => void, label: string, max: number,
 *   me: string, ask: (query: string) => Promise<User[]>,
 *   find: (query: string, found: User[]) => User[], presenceOf: (user: User) => PresenceState,
 *   none?: string }} props
 *   `ask`: more people, by a node; `find`: those to offer, of them and of those one knows
 */
export function PeoplePicker(props) {
  const { chosen, onChange, label, max, me, find, presenceOf } = props;
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const { found, asking } = useFound(query, props.ask);
  const id = useId();
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  /** What was typed when Enter came and nobody was offered yet. */
  const awaited = useRef('');
  // In a dialog that is yet to open the attribute does it.
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  const offered = find(query, found);
  const isChosen = (/** @type {User} */ user) => chosen.some((one) => one.id === user.id);
  const full = chosen.length >= max;
  const toggle = (/** @type {User | undefined} */ user) => {
    if (!user || (full && !isChosen(user))) return;
    onChange(isChosen(user) ? chosen.filter((one) => one.id !== user.id) : [...chosen, user]);
    setQuery('');
    setActive(0);
    field.current?.focus();
  };
  useLayoutEffect(() => {
    if (asking || awaited.current === '') return;
    // Whoever types a name and Enter in one go means the first one found, however slow the node.
    if (awaited.current === query) toggle(offered[0]);
    awaited.current = '';
  }, [asking]);
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    if (composing(event)) return;
    const count = offered.length;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault();
      setActive((active + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      // With nothing typed it goes on to the button, as in any form.
      if (query === '' && chosen.length > 0) return;
      event.preventDefault();
      awaited.current = asking && offered.length === 0 ? query : '';
      toggle(offered[active]);
    } else if (event.key === 'Backspace' && query === '') onChange(chosen.slice(0, -1));
  };
  const nobody = query.trim() !== '' && !asking;
  return html`<div class="people-picker">
    <div class="people-field">
      ${chosen.map(
        (
          user,
        ) => html`<span class="people-chip" key=${user.id} title="@${user.username}" data-testid="person-chosen">
          <span>${user.display_name}</span><button type="button" aria-label=${t('people.remove', { name: user.display_name })}
            title=${t('people.remove', { name: user.display_name })} onClick=${() => toggle(user)}><${Icon} name="close" size=${14} /></button></span>`,
      )}
      <input ref=${field} type="text" value=${query} autocomplete="off" autofocus data-testid="people-find"
        placeholder=${chosen.length === 0 ? label : ''} aria-label=${label} role="combobox" aria-expanded="true"
        aria-controls="${id}-list" aria-activedescendant=${offered.length > 0 ? `${id}-${active}` : undefined}
        onKeyDown=${onKeyDown}
        onInput=${(/** @type {any} */ event) => {
          setQuery(event.target.value);
          setActive(0);
        }} />
    </div>
    <ul class="people-list" role="listbox" id="${id}-list" aria-label=${label} aria-multiselectable="true">
      ${offered.map(
        (
          user,
          index,
        ) => html`<li key=${user.id} id="${id}-${index}" role="option" data-testid="person-offered"
            aria-selected=${isChosen(user)} class=${index === active ? 'is-active' : ''}
            data-username=${user.username}
            ref=${(/** @type {HTMLElement | null} */ row) => index === active && row?.scrollIntoView({ block: 'nearest' })}
            onMouseMove=${() => index !== active && setActive(index)} onClick=${() => toggle(user)}>
          <${Avatar} id=${user.id} name=${user.display_name} size="s" presence=${presenceOf(user)} />
          <span class="people-name"><strong>${user.display_name}${user.id === me ? ` ${t('members.you')}` : ''}</strong> <span>@${user.username}</span></span>
          ${isChosen(user) && html`<${Icon} name="check" size=${16} />`}</li>`,
      )}
    </ul>
    ${offered.length === 0 && html`<p class="people-none" role="status">${nobody ? t('people.none') : (props.none ?? t('people.hint'))}</p>`}
    ${full && html`<p class="people-none" role="status">${t('people.full', { count: max })}</p>`}
  </div>`;
}

/** What a node finds, a moment after one stopped typing. @param {string} query
 * @param {(query: string) => Promise<User[]>} ask */
function useFound(query, ask) {
  const [state, setState] = useState({ found: /** @type {User[]} */ ([]), by: '' });
  const turn = useRef(0);
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    if (query.trim() === '') {
      setState({ found: [], by: query });
      return undefined;
    }
    const timer = setTimeout(async () => {
      // Those one knows are offered in any case.
      const found = await ask(query).catch(() => []);
      if (turn.current === mine) setState({ found, by: query });
    }, ASK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [query]);
  return { found: state.found, asking: query.trim() !== '' && state.by !== query };
}
