import { Gutter } from '@payloadcms/ui';
import type { AdminViewServerProps } from 'payload';
import { StaffPage, staffOf } from '../calendar/StaffPage';
import { intakeTexts } from '../texts';
import { IntakeDesk } from './IntakeDesk';

/** `/admin/intake`: a story as it came becomes a draft. */
export function IntakeView(props: AdminViewServerProps) {
  staffOf(props, '/admin/intake');
  return (
    <StaffPage props={props}>
      <Gutter className="staff-page">
        <h1>{intakeTexts(props.i18n.language).title}</h1>
        <IntakeDesk />
      </Gutter>
    </StaffPage>
  );
}
