import type { DateField } from 'payload';
import { overAt, type EventTimes } from '@/domain/eventTimes';
import { nobodyField } from '../access/access';
import { notShown } from '../fields/notShown';

/** From when on the event is over, filled in at every save: lists of what is to come ask an index for it. */
export const overAtField: DateField = {
  name: 'overAt',
  type: 'date',
  access: { create: nobodyField, update: nobodyField },
  hooks: {
    beforeChange: [
      ({ data, originalDoc }) => {
        const event = { ...originalDoc, ...data } as EventTimes;
        return event.start ? overAt(event) : null;
      },
    ],
  },
  admin: notShown,
};
