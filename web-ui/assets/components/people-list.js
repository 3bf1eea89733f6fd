import { presenceIn } from '../lib/presence.js';
import { html, useMemo } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { PersonName } from './person-name.js';
import { WindowList } from './window-list.js';

/** @import { User } from '../api/types.js' */
/** @import { Told } from '../lib/presence.js' */

const ROW_PX = 46;
const names = new Intl.Collator();

/**
 * People by name.
 * @param {{ people: User[], me: string, present: Told,
 *   onPerson: (user: User, at: Element) => void, actions?: (user: User) => any }} props
 */
export function PeopleList({ people, me, present, onPerson, actions }) {
  const rows = useMemo(
    () =>
      people
        .map((user) => ({ key: user.id, user }))
        .sort(
          (a, b) =>
            names.compare(a.user.display_name, b.user.display_name) || (a.key < b.key ? -1 : 1),
        ),
    [people],
  );
  return html`<div class="members"><${WindowList} rows=${rows} guess=${() => ROW_PX} top=${null}
      label=${t('members.title')}
      draw=${(
        /** @type {{ user: User }} */ { user },
      ) => html`<div class="member" data-testid="member" data-user-id=${user.id}>
        <${PersonName} user=${user} me=${me} presence=${presenceIn(present, user)} onPerson=${onPerson} />
        ${actions?.(user)}</div>`} /></div>`;
}
