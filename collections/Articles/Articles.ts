import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload';
import { bodyField } from '../fields/bodyField';
import { checklistField } from '../fields/checklistField';
import { momentField } from '../fields/dates';
import { foldedFields } from '../fields/foldedFields';
import { notShown } from '../fields/notShown';
import { fieldTitle, slugField } from '../fields/slugField';
import { unsavedField } from '../fields/unsavedField';
import { approvalFields, workflowFields } from '../fields/workflowFields';
import { nobodyField, staffField } from '../access/access';
import { checklistEndpoint } from '../hooks/checklistEndpoint';
import { mediaOfArticle } from '../hooks/mediaReferences';
import { publishable, publishableAdmin } from '../hooks/publishable';
import { notMerged } from '../fields/notMerged';
import { options, name, text } from '@/newsroom/messages/messages';
import { confirmNumbersAnew } from './confirmNumbersAnew';
import { fillByline } from './fillByline';
import { notifyAssignee } from './notifyAssignee';
import { stampForReaders } from './stampForReaders';
import { validateAuthor } from './validateAuthor';

const noteUsedMedia: CollectionBeforeChangeHook = ({ data, originalDoc }) => ({
  ...data,
  usedMedia: mediaOfArticle({ ...originalDoc, ...data }),
});

const common = publishable({
  slug: 'articles',
  beforeChange: [stampForReaders, noteUsedMedia, confirmNumbersAnew],
});

export const Articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: name((m) => m.articles.one), plural: name((m) => m.articles.many) },
  ...common,
  endpoints: [...common.endpoints, checklistEndpoint('articles')],
  hooks: {
    ...common.hooks,
    beforeValidate: [fillByline],
    afterChange: [...common.hooks.afterChange, notifyAssignee],
  },
  defaultSort: '-updatedAt',
  admin: {
    ...publishableAdmin('articles'),
    group: text((m) => m.group.content),
    description: text((m) => m.articles.about),
    useAsTitle: 'title',
    defaultColumns: ['title', 'stage', 'publishedAt', 'topics', 'createdBy', 'updatedAt'],
    listSearchableFields: ['folded'],
  },
  fields: [
    unsavedField(),
    {
      type: 'tabs',
      tabs: [
        {
          label: text((m) => m.articles.tabContent),
          fields: [
            {
              name: 'kicker',
              type: 'text',
              maxLength: 80,
              label: text((m) => m.articles.kicker),
              admin: { description: text((m) => m.articles.kickerHelp) },
            },
            {
              name: 'title',
              type: 'text',
              required: true,
              maxLength: 250,
              label: text((m) => m.articles.title),
            },
            {
              name: 'lead',
              type: 'textarea',
              required: true,
              maxLength: 1_500,
              label: text((m) => m.articles.lead),
              admin: { description: text((m) => m.articles.leadHelp), rows: 4 },
            },
            {
              type: 'collapsible',
              label: text((m) => m.articles.hero),
              fields: [
                {
                  name: 'heroImage',
                  type: 'upload',
                  relationTo: 'media',
                  label: text((m) => m.articles.heroImage),
                },
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'heroCaption',
                      type: 'text',
                      label: text((m) => m.articles.heroCaption),
                      admin: { width: '70%', description: text((m) => m.articles.heroCaptionHelp) },
                    },
                    {
                      name: 'heroCredit',
                      type: 'text',
                      label: text((m) => m.articles.heroCredit),
                      admin: { width: '30%' },
                    },
                  ],
                },
              ],
            },
            bodyField(),
            {
              name: 'authors',
              type: 'array',
              label: text((m) => m.articles.authors),
              labels: { singular: text((m) => m.articles.author), plural: text((m) => m.articles.authors) },
              admin: { description: text((m) => m.articles.authorsHelp), initCollapsed: false },
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'person',
                      type: 'relationship',
                      relationTo: 'people',
                      ...notMerged,
                      index: true,
                      label: text((m) => m.articles.authorPerson),
                      admin: { width: '30%' },
                    },
                    {
                      name: 'name',
                      type: 'text',
                      label: text((m) => m.articles.authorName),
                      validate: validateAuthor,
                      admin: { width: '25%' },
                    },
                    {
                      name: 'role',
                      type: 'select',
                      required: true,
                      defaultValue: 'text',
                      options: options((m) => m.authorRoles),
                      label: text((m) => m.articles.authorRole),
                      admin: { width: '15%' },
                    },
                    {
                      name: 'agency',
                      type: 'relationship',
                      relationTo: 'agencies',
                      ...notMerged,
                      label: text((m) => m.articles.authorAgency),
                      admin: { width: '30%' },
                    },
                  ],
                },
                {
                  name: 'agencyName',
                  type: 'text',
                  label: text((m) => m.articles.authorAgencyName),
                  admin: { condition: (_, sibling) => Boolean(sibling?.agencyName) },
                },
              ],
            },
          ],
        },
        {
          label: text((m) => m.articles.tabLinks),
          fields: [
            {
              name: 'agencies',
              type: 'array',
              label: text((m) => m.articles.agencies),
              labels: { singular: text((m) => m.articles.agency), plural: text((m) => m.articles.agencies) },
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'agency',
                      type: 'relationship',
                      relationTo: 'agencies',
                      ...notMerged,
                      required: true,
                      index: true,
                      label: text((m) => m.articles.agency),
                      admin: { width: '70%' },
                    },
                    {
                      name: 'role',
                      type: 'select',
                      required: true,
                      defaultValue: 'mentioned',
                      options: options((m) => m.agencyRoles),
                      label: text((m) => m.articles.agencyRole),
                      admin: { width: '30%' },
                    },
                  ],
                },
              ],
            },
            {
              name: 'people',
              type: 'array',
              label: text((m) => m.articles.people),
              labels: { singular: text((m) => m.articles.person), plural: text((m) => m.articles.people) },
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'person',
                      type: 'relationship',
                      relationTo: 'people',
                      ...notMerged,
                      required: true,
                      index: true,
                      label: text((m) => m.articles.person),
                      admin: { width: '50%' },
                    },
                    {
                      name: 'position',
                      type: 'text',
                      label: text((m) => m.articles.position),
                      admin: { width: '50%', description: text((m) => m.articles.positionHelp) },
                    },
                  ],
                },
              ],
            },
            {
              name: 'events',
              type: 'relationship',
              relationTo: 'events',
              hasMany: true,
              index: true,
              label: text((m) => m.articles.events),
            },
            {
              name: 'documents',
              type: 'relationship',
              relationTo: 'documents',
              ...notMerged,
              hasMany: true,
              index: true,
              label: text((m) => m.articles.documents),
            },
            { name: 'location', type: 'text', label: text((m) => m.articles.location) },
          ],
        },
        {
          label: text((m) => m.articles.tabSource),
          fields: [
            {
              name: 'source',
              type: 'group',
              label: text((m) => m.articles.source),
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'name',
                      type: 'text',
                      label: text((m) => m.articles.sourceName),
                      admin: { width: '50%' },
                    },
                    {
                      name: 'author',
                      type: 'text',
                      label: text((m) => m.articles.sourceAuthor),
                      admin: { width: '50%' },
                    },
                  ],
                },
                {
                  name: 'url',
                  type: 'text',
                  label: text((m) => m.articles.sourceUrl),
                  validate: (value: unknown) =>
                    !value || /^https?:\/\/\S+$/.test(String(value)) || 'https://…',
                },
                momentField('publishedAt', { label: text((m) => m.articles.sourcePublishedAt) }),
              ],
            },
            {
              name: 'importText',
              type: 'textarea',
              label: text((m) => m.articles.importText),
              access: { read: staffField, create: nobodyField, update: nobodyField },
              admin: {
                readOnly: true,
                rows: 12,
                description: text((m) => m.articles.importTextHelp),
                condition: (data) => Boolean(data?.importText),
              },
            },
            {
              name: 'importWarnings',
              type: 'textarea',
              label: text((m) => m.articles.importWarnings),
              access: { read: staffField, create: nobodyField, update: nobodyField },
              admin: { readOnly: true, condition: (data) => Boolean(data?.importWarnings) },
            },
            {
              name: 'warningsResolved',
              type: 'checkbox',
              defaultValue: false,
              label: text((m) => m.workflow.warningsResolved),
              access: { read: staffField },
              admin: { condition: (data) => Boolean(data?.importWarnings) },
            },
          ],
        },
      ],
    },
    checklistField(),
    slugField(fieldTitle('title')),
    ...workflowFields(),
    ...approvalFields(),
    momentField('publishedAt', {
      label: text((m) => m.articles.publishedAt),
      index: true,
      admin: { position: 'sidebar', description: text((m) => m.articles.publishedAtHelp) },
    }),
    {
      name: 'dateline',
      type: 'text',
      maxLength: 80,
      label: text((m) => m.articles.dateline),
      admin: { position: 'sidebar', description: text((m) => m.articles.datelineHelp) },
    },
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      index: true,
      label: text((m) => m.articles.topics),
      admin: { position: 'sidebar', description: text((m) => m.articles.topicsHelp) },
    },
    {
      name: 'language',
      type: 'select',
      defaultValue: 'vi',
      options: options((m) => m.languages),
      label: text((m) => m.articles.language),
      admin: { position: 'sidebar' },
    },
    {
      name: 'updatedForReadersAt',
      type: 'date',
      label: text((m) => m.articles.updatedForReadersAt),
      access: { create: nobodyField, update: nobodyField },
      admin: {
        readOnly: true,
        position: 'sidebar',
        description: text((m) => m.articles.updatedForReadersAtHelp),
        condition: (data) => Boolean(data?.updatedForReadersAt),
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' },
      },
    },
    {
      name: 'importHash',
      type: 'text',
      index: true,
      access: { read: staffField, create: nobodyField, update: nobodyField },
      admin: notShown,
    },
    {
      name: 'usedMedia',
      type: 'relationship',
      relationTo: 'media',
      hasMany: true,
      index: true,
      access: { read: staffField, create: nobodyField, update: nobodyField },
      admin: notShown,
    },
    ...foldedFields('articles'),
  ],
  indexes: [{ fields: ['_status', 'publishedAt'] }, { fields: ['_status', 'releasedAt'] }],
};
