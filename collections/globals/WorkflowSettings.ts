import type { Field, GlobalConfig, NumberFieldSingleValidation } from 'payload';
import { number } from 'payload/shared';
import { administrators, staff } from '../access/access';
import { unsavedField } from '../fields/unsavedField';
import { messagesOf, options, text } from '@/newsroom/messages/messages';
import { isUsualTime } from '@/newsroom/workflow/calendar/emptySlots';
import { LIMITS, REQUIREMENT_IDS, REQUIREMENTS } from '@/newsroom/workflow/requirements/list';

const levelField = (id: (typeof REQUIREMENT_IDS)[number]): Field => ({
  name: id,
  type: 'select',
  required: true,
  defaultValue: REQUIREMENTS[id].level,
  options: options((m) => m.requirements.levels),
  label: text((m) => m.requirements.names[id]),
  admin: { width: '50%' },
});

/** The least of what the most is said of. */
const LEAST = { titleMax: 'titleMin', leadMax: 'leadMin' } as const satisfies Partial<
  Record<keyof typeof LIMITS, keyof typeof LIMITS>
>;

const notBelowLeast =
  (limit: keyof typeof LIMITS): NumberFieldSingleValidation =>
  async (value, args) => {
    const isNumber = await number(value, args);
    if (isNumber !== true || !(limit in LEAST)) return isNumber;
    const least = (args.siblingData as Record<string, unknown>)[LEAST[limit as keyof typeof LEAST]];
    return Number(least) <= Number(value) || messagesOf(args.req).requirements.limitOrder;
  };

const limitField = (limit: keyof typeof LIMITS): Field => ({
  name: limit,
  type: 'number',
  required: true,
  min: 0,
  max: 2_000,
  defaultValue: LIMITS[limit],
  label: text((m) => m.requirements.limits[limit]),
  validate: notBelowLeast(limit),
  admin: { width: '25%' },
});

const usualTimesField = (): Field => ({
  name: 'usualTimes',
  type: 'array',
  maxRows: 24,
  label: text((m) => m.calendar.usualTimes),
  labels: { singular: text((m) => m.calendar.usualTime), plural: text((m) => m.calendar.usualTimes) },
  admin: { description: text((m) => m.calendar.usualTimesHelp), initCollapsed: false },
  fields: [
    {
      name: 'time',
      type: 'text',
      required: true,
      maxLength: 5,
      label: text((m) => m.calendar.usualTime),
      validate: (value: unknown, { req }: { req: Parameters<typeof messagesOf>[0] }) =>
        isUsualTime(value) || messagesOf(req).calendar.usualTimeBad,
      admin: { placeholder: '06:30' },
    },
  ],
});

/**
 * What a story must have before it is signed off; the administrator says which of it is binding. And when the newsroom
 * usually publishes.
 */
export const WorkflowSettings: GlobalConfig = {
  slug: 'workflow-settings',
  label: text((m) => m.requirements.label),
  access: { read: staff, update: administrators },
  admin: { group: text((m) => m.group.system), description: text((m) => m.requirements.about) },
  fields: [
    unsavedField(),
    {
      type: 'row',
      fields: [limitField('titleMin'), limitField('titleMax'), limitField('leadMin'), limitField('leadMax')],
    },
    {
      name: 'levels',
      type: 'group',
      label: text((m) => m.requirements.levelsLabel),
      fields: [{ type: 'row', fields: REQUIREMENT_IDS.map(levelField) }],
    },
    usualTimesField(),
  ],
};
