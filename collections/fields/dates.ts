import type { DateField, Field, PayloadRequest, SelectField } from 'payload';
import { messagesOf } from '@/newsroom/messages/messages';
import { notShown } from './notShown';

type Options = Partial<Omit<DateField, 'name' | 'type' | 'admin'>> & { admin?: Partial<DateField['admin']> };

/** There is one zone only: nobody has to choose it. */
const withoutChoice = ({ baseField }: { baseField: SelectField }): Field => ({
  ...baseField,
  admin: notShown,
});

/** A moment, entered and shown as Vietnamese wall time whatever the browser's zone; stored in UTC. */
export const momentField = (name: string, { admin, ...rest }: Options = {}): DateField =>
  ({
    name,
    type: 'date',
    timezone: { override: withoutChoice },
    ...rest,
    admin: {
      ...admin,
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm', timeIntervals: 5 },
    },
  }) as DateField;

/** A day without a time, such as the date of a decision. */
export const dayField = (name: string, { admin, ...rest }: Options = {}): DateField =>
  ({
    name,
    type: 'date',
    ...rest,
    admin: { ...admin, date: { pickerAppearance: 'dayOnly', displayFormat: 'dd/MM/yyyy' } },
  }) as DateField;

/** The end of a span whose beginning, if there is one, is the `from` beside it: none, or later than that. */
export const afterFrom = (
  value: unknown,
  { req, siblingData }: { req: PayloadRequest; siblingData: object },
): true | string => {
  const { from } = siblingData as { from?: string | null };
  return !value || !from || Date.parse(String(value)) > Date.parse(from) || messagesOf(req).front.untilBad;
};
