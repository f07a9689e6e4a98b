import {
  BoldFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical';
import type { GlobalConfig, RichTextField } from 'payload';
import { anyone, editors } from '../access/access';
import { notMerged } from '../fields/notMerged';
import { unsavedField } from '../fields/unsavedField';
import { followMergesOfGlobal } from '../hooks/followMerges';
import { pagesAfterGlobalChange } from '../hooks/pageChanges';
import { text, type Messages } from '@/newsroom/messages/messages';

/** A text without pictures and tables. */
const plainTextField = (name: string, pick: (m: Messages) => string, help: (m: Messages) => string) =>
  ({
    name,
    type: 'richText',
    label: text(pick),
    admin: { description: text(help) },
    editor: lexicalEditor({
      features: [
        ParagraphFeature(),
        HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
        BoldFeature(),
        ItalicFeature(),
        UnorderedListFeature(),
        OrderedListFeature(),
        LinkFeature({
          // A merge leads the links of fields on, not those of these texts: what can be merged is linked by its address.
          enabledCollections: ['articles', 'events', 'topics'],
        }),
        InlineToolbarFeature(),
      ],
    }),
  }) satisfies RichTextField;

/**
 * What an office tells of itself: introduction, leaders, contact officer (Nghị định 224/2026/NĐ-CP, Điều 9), privacy
 * (Luật 91/2025) and accessibility. Where the last two are empty, pages show the standard text.
 */
export const Information: GlobalConfig = {
  slug: 'information',
  label: text((m) => m.information.label),
  access: { read: anyone, update: editors },
  hooks: { beforeChange: [followMergesOfGlobal], afterChange: [pagesAfterGlobalChange] },
  admin: { group: text((m) => m.group.system), description: text((m) => m.information.about) },
  fields: [
    unsavedField(),
    plainTextField(
      'introduction',
      (m) => m.information.introduction,
      (m) => m.information.introductionHelp,
    ),
    {
      name: 'leaders',
      type: 'relationship',
      relationTo: 'people',
      hasMany: true,
      label: text((m) => m.information.leaders),
      admin: { description: text((m) => m.information.leadersHelp) },
      ...notMerged,
    },
    {
      name: 'officer',
      type: 'group',
      label: text((m) => m.information.officer),
      admin: { description: text((m) => m.information.officerHelp) },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'name', type: 'text', label: text((m) => m.people.name), admin: { width: '50%' } },
            { name: 'post', type: 'text', label: text((m) => m.information.post), admin: { width: '50%' } },
            { name: 'phone', type: 'text', label: text((m) => m.agencies.phone), admin: { width: '50%' } },
            { name: 'email', type: 'email', label: text((m) => m.agencies.email), admin: { width: '50%' } },
          ],
        },
        { name: 'hours', type: 'text', label: text((m) => m.information.hours) },
      ],
    },
    plainTextField(
      'privacy',
      (m) => m.information.privacy,
      (m) => m.information.standardHelp,
    ),
    plainTextField(
      'accessibility',
      (m) => m.information.accessibility,
      (m) => m.information.standardHelp,
    ),
  ],
};
