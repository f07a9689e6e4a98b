import type { ArrayField, GlobalConfig } from 'payload';
import { anyone, editors } from '../access/access';
import { unsavedField } from '../fields/unsavedField';
import { pagesAfterGlobalChange } from '../hooks/pageChanges';
import { isSiteAddress } from '@/domain/siteAddress';
import { messagesOf, text, type Messages } from '@/newsroom/messages/messages';

const items = (name: string, pick: (m: Messages) => string): ArrayField => ({
  name,
  type: 'array',
  label: text(pick),
  labels: { singular: text((m) => m.navigation.item), plural: text(pick) },
  fields: [
    {
      name: 'kind',
      type: 'radio',
      required: true,
      defaultValue: 'topic',
      label: text((m) => m.navigation.kind),
      options: [
        { value: 'topic', label: text((m) => m.navigation.kindTopic) },
        { value: 'url', label: text((m) => m.navigation.kindUrl) },
      ],
    },
    {
      name: 'topic',
      type: 'relationship',
      relationTo: 'topics',
      required: true,
      label: text((m) => m.navigation.topic),
      admin: { condition: (_, sibling) => sibling?.kind === 'topic' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'label',
          type: 'text',
          required: true,
          label: text((m) => m.navigation.itemLabel),
          admin: { width: '50%', condition: (_, sibling) => sibling?.kind === 'url' },
        },
        {
          name: 'url',
          type: 'text',
          required: true,
          label: text((m) => m.navigation.url),
          validate: (value: unknown, { req }: { req: Parameters<typeof messagesOf>[0] }) =>
            isSiteAddress(value) || messagesOf(req).navigation.urlBad,
          admin: {
            width: '50%',
            description: text((m) => m.navigation.urlHelp),
            condition: (_, sibling) => sibling?.kind === 'url',
          },
        },
      ],
    },
  ],
});

export const Navigation: GlobalConfig = {
  slug: 'navigation',
  label: text((m) => m.navigation.label),
  access: { read: anyone, update: editors },
  hooks: { afterChange: [pagesAfterGlobalChange] },
  admin: { group: text((m) => m.group.system) },
  fields: [
    unsavedField(),
    items('main', (m) => m.navigation.main),
    items('footer', (m) => m.navigation.footer),
  ],
};
