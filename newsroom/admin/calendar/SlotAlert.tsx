import type { AdminViewServerProps, TypedUser } from 'payload';
import { isEditorial, isRole } from '@/domain/roles';
import { fill } from '../../messages/messages';
import { readSlotTroubles } from '../../workflow/calendar/readSlotStatus';
import { calendarTexts } from '../texts';
import { runnerLine } from './SlotsContent';
import './Slots.css';

/** On the dashboard of editors: what does not go out as it was set. Nothing while all is well. */
export async function SlotAlert({ payload, user, i18n }: AdminViewServerProps & { user?: TypedUser }) {
  if (!user || !isRole(user.role) || !isEditorial(user.role)) return null;
  const { runner, failed, missing } = await readSlotTroubles({ payload, user }, new Date());
  if (runner.isAlive && failed === 0 && missing === 0) return null;
  const texts = calendarTexts(i18n.language);
  const { alert } = texts;
  return (
    <section className="slot-alert" role="alert" aria-labelledby="slot-alert-title">
      <h3 id="slot-alert-title">{alert.title}</h3>
      {runner.isAlive ? null : <p>{runnerLine(runner, texts)}</p>}
      {failed > 0 ? <p>{fill(alert.failed, { count: String(failed) })}</p> : null}
      {missing > 0 ? <p>{fill(alert.missing, { count: String(missing) })}</p> : null}
      <p>
        <a href="/admin/lich-dang">{alert.open}</a>
      </p>
    </section>
  );
}
