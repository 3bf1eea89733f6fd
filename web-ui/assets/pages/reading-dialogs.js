// Dialogs about what was written: earlier versions of a message, going to a day.

import { html, useEffect, useState } from '../lib/ui.js';
import { dayKey, offsetMinutes } from '../lib/time.js';
import { t } from '../i18n/index.js';
import { messages } from '../api/endpoints.js';
import { DateDialog } from '../components/date-dialog.js';
import { HistoryDialog } from '../components/history-dialog.js';
import { difference } from '../model/difference.js';
import { startOfDay } from '../model/dates.js';
import { goConversation } from '../state/conversations.js';
import { closeDialog, errorText } from '../state/shell.js';
import { firstSince, jumpToLatest } from '../state/timelines.js';
import { describe } from './describe.js';

/** @param {{ message: string }} props */
export function History({ message }) {
  const [versions, setVersions] = useState(
    /** @type {{ content: string, created_at: string }[] | null} */ (null),
  );
  const [error, setError] = useState(/** @type {string | null} */ (null));
  useEffect(() => {
    messages.history(message).then(setVersions, (thrown) => setError(errorText(thrown)));
  }, [message]);
  const shown = versions?.map((version, index) => ({
    ...version,
    changes: index > 0 ? difference(versions[index - 1].content, version.content) : null,
  }));
  return html`<${HistoryDialog} versions=${shown ?? null} error=${error}
    onClose=${closeDialog} />`;
}

const DAY_MS = 86_400_000;

/** A day as a date field writes it. @param {number} ms */
const field = (ms) =>
  dayKey(new Date(ms).toISOString())
    .split('-')
    .map((part) => part.padStart(2, '0'))
    .join('-');

/** @param {{ channel: string, at: string | null }} props */
export function GoToDate({ channel, at }) {
  const now = Date.now();
  const run = async (/** @type {string} */ day) => {
    const found = await firstSince(channel, startOfDay(day, offsetMinutes));
    closeDialog();
    goConversation(channel, found);
    if (!found) await jumpToLatest(channel);
  };
  const earlier = [
    { label: t('date.yesterday'), day: field(now - DAY_MS) },
    { label: t('date.week'), day: field(now - 7 * DAY_MS) },
    { label: t('date.month'), day: field(now - 30 * DAY_MS) },
    { label: t('date.beginning'), day: '1970-01-02' },
  ];
  return html`<${DateDialog} first=${field(at ? Date.parse(at) : now)} today=${field(now)}
      earlier=${earlier} describe=${describe} onGo=${run} onClose=${closeDialog} />`;
}
