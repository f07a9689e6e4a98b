import type { CollectionConfig } from 'payload';
import { editors, staff } from '../access/access';
import { messagesOf, name, options, text } from '@/newsroom/messages/messages';

/** Words with which editors teach the recogniser what their offices, positions and pages are called. */
export const IntakeTerms: CollectionConfig = {
  slug: 'intake-terms',
  labels: { singular: name((m) => m.intakeTerms.one), plural: name((m) => m.intakeTerms.many) },
  access: { read: staff, create: editors, update: editors, delete: editors },
  defaultSort: 'phrase',
  admin: {
    group: text((m) => m.group.desk),
    description: text((m) => m.intakeTerms.about),
    useAsTitle: 'phrase',
    defaultColumns: ['phrase', 'means', 'agencyKind', 'level'],
  },
  fields: [
    {
      name: 'phrase',
      type: 'text',
      required: true,
      maxLength: 120,
      index: true,
      label: text((m) => m.intakeTerms.phrase),
      validate: (value: unknown, { req }: { req: Parameters<typeof messagesOf>[0] }) =>
        /\p{L}/u.test(String(value ?? '')) ? true : messagesOf(req).intakeTerms.phraseNeeded,
    },
    {
      name: 'means',
      type: 'select',
      required: true,
      defaultValue: 'office',
      options: options((m) => m.intakeTermKinds),
      label: text((m) => m.intakeTerms.means),
    },
    {
      type: 'row',
      admin: { condition: (data) => data?.means === 'office' },
      fields: [
        {
          name: 'agencyKind',
          type: 'select',
          options: options((m) => m.agencyKinds),
          defaultValue: 'service-unit',
          label: text((m) => m.agencies.kind),
          admin: { width: '50%' },
        },
        {
          name: 'level',
          type: 'select',
          options: options((m) => m.agencyLevels),
          label: text((m) => m.agencies.level),
          admin: { width: '50%' },
        },
      ],
    },
  ],
};
