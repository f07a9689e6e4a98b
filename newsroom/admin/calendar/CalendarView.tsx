import { Gutter } from '@payloadcms/ui';
import type { AdminViewServerProps, Payload, TypedUser } from 'payload';
import { isEditorial, type Role } from '@/domain/roles';
import { feedPath } from '../../workflow/calendar/feedAddress';
import { calendarTexts } from '../texts';
import { CalendarLoader } from './CalendarLoader';
import { readFilterOptions } from './filterOptions';
import { StaffPage, staffOf } from './StaffPage';

const feedOf = async (payload: Payload, user: TypedUser): Promise<string | null> => {
  const { calendarKey } = await payload.findByID({
    collection: 'users',
    id: user.id,
    depth: 0,
    select: { calendarKey: true },
    showHiddenFields: true,
  });
  return calendarKey ? feedPath(calendarKey) : null;
};

/** `/admin/lich`: when everything goes out, and what takes place when. */
export async function CalendarView(props: AdminViewServerProps) {
  const user = staffOf(props, '/admin/lich');
  const { payload, i18n } = props;
  const [choices, path] = await Promise.all([readFilterOptions({ payload, user }), feedOf(payload, user)]);
  return (
    <StaffPage props={props}>
      <Gutter className="staff-page">
        <h1>{calendarTexts(i18n.language).title}</h1>
        <CalendarLoader choices={choices} canPlace={isEditorial(user.role as Role)} feedPath={path} />
      </Gutter>
    </StaffPage>
  );
}
