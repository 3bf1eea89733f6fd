// What the first page does without: fetched as one file once that stands.

export { AccountMenu, AsOther, OtherPlace, SignedInHere } from './own-accounts.js';
export { AccountsPage } from './accounts.js';
export { Attachments } from './attachments.js';
export { PendingFiles, takeFiles, Tiles, Uploading } from './attaching.js';
export { NewLogins } from './devices.js';
export { Dialogs } from './dialogs.js';
export { EmojiPopover } from './emoji-popover.js';
export { FilesPanel } from './files.js';
export { FirstRun } from './first-run.js';
export { InboxPanel } from './inbox.js';
export { InvitePage } from './invite.js';
export { markAllRead } from '../state/read-all.js';
export { MembersPanel } from './members.js';
export { MeshPage } from './mesh.js';
export { markdownFrom } from './pasting.js';
export { Notifying } from './notify-settings.js';
export { OpenFiles } from './open-files.js';
export { PermalinkCards } from './permalink-cards.js';
export { PersonPopover } from './person-card.js';
export { PinsPanel } from './pins.js';
export { RecoverForm } from '../components/recover-form.js';
export { RegisterForm } from '../components/register-form.js';
export { SavedPanel } from './saved.js';
export { SearchPanel } from './search.js';
export { Selecting } from './selecting.js';
export { ThreadPanel } from './thread.js';
