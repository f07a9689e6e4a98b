import type { Access, CollectionConfig, PayloadRequest, Where } from 'payload';
import { editors, roleOf } from '../access/access';
import { afterFrom, momentField } from '../fields/dates';
import { foldedFields } from '../fields/foldedFields';
import { unsavedField } from '../fields/unsavedField';
import { foldSearch } from '../hooks/foldSearch';
import { rememberLive } from '../hooks/liveBefore';
import { pagesAfterChange, pagesAfterDelete } from '../hooks/pageChanges';
import { messagesOf, name, options, text } from '@/newsroom/messages/messages';
import { isSiteAddress } from '@/domain/siteAddress';

type Args = { req: PayloadRequest; siblingData: object };

/**
 * The public reads an announcement in its time only. Pages (`isForPage`, which no request can say) are also told of
 * those to come, so that a kept page ends when the next one begins.
 */
const inItsTime: Access = ({ req }) => {
  if (roleOf(req)) return true;
  const now = new Date().toISOString();
  const notOver: Where = { until: { greater_than: now } };
  return req.context.isForPage ? notOver : { and: [notOver, { from: { less_than_equal: now } }] };
};

const endsAfterFrom = (value: unknown, args: Args) =>
  value ? afterFrom(value, args) : messagesOf(args.req).announcements.untilNeeded;

/** What stands above every page for a while: a storm, planned downtime (Nghị định 224/2026/NĐ-CP, Điều 13). */
export const Announcements: CollectionConfig = {
  slug: 'announcements',
  labels: { singular: name((m) => m.announcements.one), plural: name((m) => m.announcements.many) },
  access: { read: inItsTime, create: editors, update: editors, delete: editors },
  hooks: {
    beforeOperation: [foldSearch],
    beforeChange: [rememberLive],
    afterChange: [pagesAfterChange],
    afterDelete: [pagesAfterDelete],
  },
  defaultSort: '-from',
  admin: {
    group: text((m) => m.group.content),
    description: text((m) => m.announcements.about),
    useAsTitle: 'text',
    defaultColumns: ['text', 'urgency', 'from', 'until'],
    listSearchableFields: ['folded'],
  },
  fields: [
    unsavedField(),
    {
      name: 'text',
      type: 'textarea',
      required: true,
      maxLength: 300,
      label: text((m) => m.announcements.text),
    },
    {
      name: 'urgency',
      type: 'radio',
      required: true,
      defaultValue: 'notice',
      options: options((m) => m.announcements.urgencies),
      label: text((m) => m.announcements.urgency),
      admin: { description: text((m) => m.announcements.urgencyHelp) },
    },
    {
      type: 'row',
      fields: [
        momentField('from', {
          required: true,
          defaultValue: () => new Date().toISOString(),
          label: text((m) => m.front.from),
          admin: { width: '50%' },
        }),
        momentField('until', {
          required: true,
          index: true,
          label: text((m) => m.front.until),
          validate: endsAfterFrom as never,
          admin: { width: '50%' },
        }),
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'url',
          type: 'text',
          label: text((m) => m.navigation.url),
          validate: (value: unknown, { req }: Args) =>
            !value || isSiteAddress(value) || messagesOf(req).navigation.urlBad,
          admin: { width: '60%', description: text((m) => m.navigation.urlHelp) },
        },
        {
          name: 'linkText',
          type: 'text',
          maxLength: 60,
          label: text((m) => m.announcements.linkText),
          admin: { width: '40%' },
        },
      ],
    },
    ...foldedFields('announcements'),
  ],
};
