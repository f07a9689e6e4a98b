import { Gutter } from '@payloadcms/ui';
import type { AdminViewServerProps } from 'payload';
import { readSlotStatus } from '../../workflow/calendar/readSlotStatus';
import { calendarTexts } from '../texts';
import { SlotsContent } from './SlotsContent';
import { SlotsRefresher } from './SlotsRefresher';
import { StaffPage, staffOf } from './StaffPage';

/** `/admin/lich-dang`: how it goes with what goes out and comes off by itself. */
export async function SlotsView(props: AdminViewServerProps) {
  const user = staffOf(props, '/admin/lich-dang');
  const { payload, i18n } = props;
  const texts = calendarTexts(i18n.language);
  const status = await readSlotStatus({ payload, user }, new Date());
  return (
    <StaffPage props={props}>
      <Gutter className="staff-page">
        <SlotsRefresher />
        <h1>{texts.status.title}</h1>
        <SlotsContent status={status} texts={texts} />
      </Gutter>
    </StaffPage>
  );
}
