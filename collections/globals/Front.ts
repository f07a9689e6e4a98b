import type { GlobalBeforeChangeHook, GlobalConfig, PayloadRequest } from 'payload';
import { idsOf } from '@/domain/references';
import { anyone, editors } from '../access/access';
import { afterFrom, momentField } from '../fields/dates';
import { unsavedField } from '../fields/unsavedField';
import { pagesAfterGlobalChange } from '../hooks/pageChanges';
import { messagesOf, name, options, text } from '@/newsroom/messages/messages';

/** How long a story stays pinned unless somebody says otherwise: what nobody takes down would lead for weeks. */
const PINNED_MS = 24 * 60 * 60 * 1000;
/** The lead, two seconds, and a few more on top of the latest. */
const MAX_PINS = 9;
const MAX_SECTIONS = 16;

interface Pin {
  article?: unknown;
  from?: string | null;
  until?: string | null;
}

const endPins: GlobalBeforeChangeHook = ({ data }) => {
  for (const pin of (data.pins ?? []) as Pin[])
    if (pin.article && !pin.until)
      pin.until = new Date((pin.from ? Date.parse(pin.from) : Date.now()) + PINNED_MS).toISOString();
  return data;
};

/** Not `required`: a story that is deleted must leave its row behind without a story. */
const chosen = (value: unknown, { req }: { req: PayloadRequest }) =>
  idsOf(value as never).length > 0 || messagesOf(req).front.choose;

/** What editors put on the front page, and in which order. Where it says nothing, the newest stand there. */
export const Front: GlobalConfig = {
  slug: 'front',
  label: text((m) => m.front.label),
  access: { read: anyone, update: editors },
  hooks: { beforeChange: [endPins], afterChange: [pagesAfterGlobalChange] },
  admin: { group: text((m) => m.group.content), description: text((m) => m.front.about) },
  fields: [
    unsavedField(),
    {
      name: 'preview',
      type: 'ui',
      admin: { components: { Field: '/newsroom/admin/front/FrontPreview#FrontPreview' } },
    },
    {
      name: 'pins',
      type: 'array',
      maxRows: MAX_PINS,
      label: text((m) => m.front.pins),
      labels: { singular: name((m) => m.front.pin), plural: name((m) => m.front.pins) },
      admin: { description: text((m) => m.front.pinsHelp), initCollapsed: false },
      fields: [
        {
          name: 'article',
          type: 'relationship',
          relationTo: 'articles',
          label: text((m) => m.articles.one),
          validate: chosen as never,
        },
        {
          type: 'row',
          fields: [
            momentField('from', { label: text((m) => m.front.from), admin: { width: '50%' } }),
            momentField('until', {
              label: text((m) => m.front.until),
              validate: afterFrom as never,
              admin: { width: '50%', description: text((m) => m.front.untilHelp) },
            }),
          ],
        },
      ],
    },
    {
      name: 'sections',
      type: 'array',
      maxRows: MAX_SECTIONS,
      label: text((m) => m.front.sections),
      labels: { singular: name((m) => m.front.section), plural: name((m) => m.front.sections) },
      admin: { description: text((m) => m.front.sectionsHelp), initCollapsed: false },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'topic',
              type: 'relationship',
              relationTo: 'topics',
              label: text((m) => m.navigation.topic),
              validate: chosen as never,
              admin: { width: '60%' },
            },
            {
              name: 'form',
              type: 'select',
              required: true,
              defaultValue: 'auto',
              options: options((m) => m.front.forms),
              label: text((m) => m.front.form),
              admin: { width: '40%' },
            },
          ],
        },
      ],
    },
  ],
};
