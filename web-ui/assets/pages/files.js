// The files of the open conversation: newest first, by kind and name.

import { html, useEffect, useState } from '../lib/ui.js';
import { t } from '../i18n/index.js';
import { Choice } from '../components/choice.js';
import { EmptyState } from '../components/empty-state.js';
import { Field } from '../components/field.js';
import { FileRow } from '../components/file-row.js';
import { Notice } from '../components/notice.js';
import { SidePanel } from '../components/side-panel.js';
import { Skeleton } from '../components/skeleton.js';
import { kindOf } from '../model/file-box.js';
import { iconOf, isChosen } from '../model/files.js';
import { shownIn } from '../model/route.js';
import { conversationById, goConversation, userById } from '../state/conversations.js';
import { closeFileList, fileList, loadFiles, noteFiles, openFileList } from '../state/file-list.js';
import { needLinks } from '../state/file-links.js';
import { route } from '../state/router.js';
import { errorText, panel } from '../state/shell.js';
import { timeline } from '../state/timelines.js';
import { noSmall, smallOf, urlOf } from './attachments.js';
import { shownBy } from './preview.js';

/** @import { ListedFile } from '../api/types.js' */
/** @import { Chosen } from '../model/files.js' */

const KINDS = /** @type {Chosen[]} */ (['all', 'image', 'media', 'file']);

export function FilesPanel() {
  const id = shownIn(route.value) ?? '';
  const conversation = conversationById(id);
  const [kind, setKind] = useState(/** @type {Chosen} */ ('all'));
  const [query, setQuery] = useState('');
  useEffect(() => {
    if (id) void openFileList(id);
    return closeFileList;
  }, [id]);
  const held = fileList.value;
  const { messages } = timeline(id).value;
  useEffect(() => noteFiles(messages), [messages, held?.loading]);
  const wanted = (/** @type {ListedFile} */ file) => isChosen(file, { kind, query });
  const shown = (held?.files ?? []).filter(wanted);
  const ids = shown.map((file) => file.id).join(' ');
  useEffect(() => needLinks(shown.map((file) => file.id)), [ids]);
  const lacks =
    held !== null && held.more && !held.loading && held.error === null && shown.length === 0;
  useEffect(() => {
    if (lacks) void loadFiles(wanted);
  }, [lacks, kind, query]);
  if (!conversation || held?.id !== id) return null;
  const { more, loading, error } = held;
  const some = kind !== 'all' || query.trim() !== '';
  return html`<${SidePanel} title=${t('channel.files')} subtitle=${conversation.label} testid="files"
      onClose=${() => {
        panel.value = null;
      }}>
    <div class="files-choice">
      <${Field} label=${t('files.search')} type="search" value=${query} onInput=${setQuery} testid="files-search" />
      <${Choice} label=${t('files.kind')} value=${kind} onChange=${setKind}
        testid="files-kind" options=${KINDS.map((one) => ({ value: one, label: t(`files.kind.${one}`) }))} />
    </div>
    ${error !== null && html`<${Notice} tone="warning">${errorText(error)}<//>`}
    ${shown.length > 0 && html`<ul class="files-list">${shown.map((file) => html`<li key=${file.id}><${Row} file=${file} id=${id} /></li>`)}</ul>`}
    ${loading && html`<${Skeleton} rows=${3} />`}
    ${!loading && !more && shown.length === 0 && html`<${EmptyState} icon="file" title=${t(some ? 'files.noneFound' : 'files.none')} text=${some ? '' : t('files.noneText')} />`}
    ${!loading && more && html`<button type="button" class="button files-more" data-testid="files-more" onClick=${() => loadFiles(wanted)}>${t('files.older')}</button>`}
  <//>`;
}

/** @param {{ file: ListedFile, id: string }} props */
function Row({ file, id }) {
  const url = urlOf(file.id);
  const show = () => {
    goConversation(id, file.message_id);
    if (matchMedia('(max-width: 1180px)').matches) panel.value = null;
  };
  return html`<${FileRow} name=${file.filename} size=${file.size} at=${file.created_at}
    author=${userById(file.author_id)?.display_name ?? t('user.unknown')} icon=${iconOf(file)}
    picture=${kindOf(file) === 'image' ? smallOf(file.id) : null} onFailed=${() => noSmall(file.id)} url=${url && `${url}&download=1`} onShow=${show}
    onPreview=${shownBy(file.message_id, file)} />`;
}
