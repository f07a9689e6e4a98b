import type { AdminViewServerProps, TypedUser } from 'payload';
import { readBackupState } from '@/platform/backups/state';
import { getEnv } from '@/platform/env';
import { backupNotice } from './backupNotice';
import { backupTexts } from './texts';
import './Backups.css';

/** How the daily backup goes, on the dashboard of administrators. */
export async function Backups({ payload, user, i18n }: AdminViewServerProps & { user?: TypedUser }) {
  if (user?.role !== 'administrator') return null;
  const texts = backupTexts(i18n.language);
  const { isBad, lines, problem } = backupNotice(texts, {
    state: await readBackupState(payload),
    at: getEnv().backupAt,
    now: new Date(),
    language: i18n.language,
  });
  return (
    <section className={`backups${isBad ? ' backups--bad' : ''}`} aria-labelledby="backups-title">
      <h3 id="backups-title">{texts.title}</h3>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {problem ? (
        <p className="backups__problem" lang="en">
          {problem}
        </p>
      ) : null}
    </section>
  );
}
