import { whenForgotten } from '../lib/personal.js';
import { html, useEffect, useMemo } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { DirectList } from '../components/direct-list.js';
import { ofDirect } from '../model/conversation.js';
import { foundIn, parted } from '../model/directs.js';
import { hasDraft } from '../model/drafts.js';
import { goConversation } from '../state/conversations.js';
import * as D from '../state/directs.js';
import { attached } from '../state/attached.js';
import { drafts } from '../state/drafts.js';
import { present, presenceOf } from '../state/presence.js';
import { route } from '../state/router.js';
import { preferences } from '../state/preferences.js';
import { me } from '../state/session.js';
import { errorText, openDialog } from '../state/shell.js';
import { attention } from '../state/unread.js';

/** @import { DirectRow } from '../components/direct-list.js' */

/** Every direct conversation that is held, as a row. @returns {DirectRow[]} */
export function directRows() {
  const mine = me.value?.id ?? '';
  const words = D.words();
  const { favourites, channels } = preferences.value;
  const rows = D.directs.value.map((direct) => {
    const { id, name, icon } = ofDirect(direct, mine, words);
    const others = direct.members.filter((user) => user.id !== mine);
    const [person] = icon === 'user' ? others : [];
    return {
      id,
      name,
      icon,
      words: [name, ...others.flatMap((user) => [user.display_name, user.username])],
      unread: attention.value.channels[id] ?? 0,
      mentions: attention.value.mentions[id] ?? 0,
      muted: channels[id]?.muted ?? false,
      favourite: favourites.includes(id) ? favourites.indexOf(id) : null,
      draft: hasDraft(drafts.value, id) || hasDraft(attached.value, id),
      person: person
        ? {
            id: person.id,
            presence: presenceOf(person),
            status: person.absence?.note || person.status_message || '',
          }
        : null,
      hint: '',
    };
  });
  const seen = new Map();
  for (const { name } of rows) seen.set(name, (seen.get(name) ?? 0) + 1);
  // Two people with one display name are told apart by what no two share.
  return rows.map((row) =>
    seen.get(row.name) > 1 && row.person ? { ...row, hint: `@${row.words[2]}` } : row,
  );
}

/** Beside the rail: whom one talks with. */
export function Directs() {
  const at = route.value;
  const current = at.page === 'direct' ? at.direct : null;
  const { loaded, complete, failed } = D.listed.value;
  useEffect(() => {
    if (!D.listed.peek().loaded) void D.loadDirects();
  }, []);
  const { favourites } = preferences.value;
  useEffect(() => {
    if (loaded && !complete) void D.needFavourites(favourites);
  }, [loaded, complete, favourites]);
  const rows = useMemo(directRows, [
    D.directs.value,
    attention.value,
    preferences.value,
    drafts.value,
    attached.value,
    present.value,
    me.value,
    t('dm.notes'),
  ]);
  return html`<nav aria-label=${t('dm.title')} class="channels-nav" data-testid="directs">
    <div class="server-head"><h1 class="server-name is-alone">${t('dm.title')}</h1></div>
    <${DirectList}
      rows=${rows} current=${current} loaded=${loaded} more=${!complete} find=${foundIn}
      failed=${failed ? errorText(failed) : null}
      part=${(/** @type {DirectRow[]} */ all) => partsOf(all, current)}
      onOpen=${(/** @type {string} */ id) => goConversation(id)}
      onNew=${() => openDialog({ kind: 'direct-new' })} onMore=${() => void D.loadMoreDirects()}
      onFind=${() => void D.loadAllDirects()} onRetry=${() => void D.loadDirects()} /></nav>`;
}

/** The conversation that is open, and whether it was unread when it was opened. */
let opened = { id: /** @type {string | null} */ (null), unread: false };
whenForgotten(() => {
  opened = { id: null, unread: false };
});

/** The parts of the list, as they are shown: what was unread when it was opened moves only once one
 * leaves it. @param {DirectRow[]} rows @param {string | null} current */
export function partsOf(rows, current) {
  if (opened.id !== current) {
    const count = current ? (attention.peek().channels[current] ?? 0) : 0;
    opened = { id: current, unread: count > 0 };
  }
  return parted(rows, opened.unread ? current : null);
}
