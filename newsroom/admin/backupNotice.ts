import { formatMoment, formatTime } from '@/domain/dates';
import { formatBytes } from '@/platform/backups/bytes';
import { slotBefore } from '@/platform/backups/slots';
import type { BackupState } from '@/platform/backups/state';
import { fill, type Messages } from '../messages/messages';

const OLD_MS = 2 * 24 * 60 * 60 * 1000;

export interface BackupNotice {
  /** Somebody has to see to it. */
  isBad: boolean;
  lines: string[];
  /** What went wrong, in the words of the program (English). */
  problem: string | null;
}

interface Known {
  state: BackupState | null;
  /** `HH:MM` in Vietnam; null when backups are not made by themselves. */
  at: string | null;
  now: Date;
  language: string;
}

/** What an administrator is told of the backups. */
export const backupNotice = (
  texts: Messages['backups'],
  { state, at, now, language }: Known,
): BackupNotice => {
  const success = state?.success ?? null;
  const failure = state?.failure ?? null;
  const newest = success?.at ?? state?.since ?? now.toISOString();
  const isOld = at !== null && now.getTime() - new Date(newest).getTime() > OLD_MS;
  const last = success
    ? fill(texts.last, {
        when: formatMoment(success.at),
        size: formatBytes(success.bytes, language === 'en' ? 'en' : 'vi'),
        where: success.to,
      })
    : texts.none;
  const first = at !== null && !success && !failure && !isOld;
  return {
    isBad: failure !== null || isOld,
    lines: [
      last,
      ...(first ? [fill(texts.first, { time: formatTime(slotBefore(at, now)) })] : []),
      ...(isOld ? [texts.old] : []),
      ...(at === null ? [texts.off] : []),
      ...(failure ? [fill(texts.failed, { when: formatMoment(failure.at) })] : []),
    ],
    problem: failure?.message ?? null,
  };
};
