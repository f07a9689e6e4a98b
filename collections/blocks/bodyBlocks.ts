import type { Block } from 'payload';
import { notMerged } from '../fields/notMerged';
import { embedOf } from '@/domain/embeds';
import { messagesOf, text } from '@/newsroom/messages/messages';

const gallery: Block = {
  slug: 'gallery',
  interfaceName: 'GalleryBlock',
  labels: { singular: text((m) => m.blocks.gallery), plural: text((m) => m.blocks.galleryMany) },
  fields: [
    {
      name: 'images',
      type: 'array',
      label: text((m) => m.blocks.images),
      minRows: 2,
      required: true,
      fields: [
        {
          name: 'image',
          type: 'upload',
          relationTo: 'media',
          required: true,
          label: text((m) => m.blocks.image),
        },
        { name: 'caption', type: 'text', label: text((m) => m.blocks.caption) },
      ],
    },
    { name: 'credit', type: 'text', label: text((m) => m.blocks.credit) },
  ],
};

const pullQuote: Block = {
  slug: 'pullQuote',
  interfaceName: 'PullQuoteBlock',
  labels: { singular: text((m) => m.blocks.pullQuote), plural: text((m) => m.blocks.pullQuote) },
  fields: [
    { name: 'quote', type: 'textarea', required: true, label: text((m) => m.blocks.quote) },
    { name: 'attribution', type: 'text', label: text((m) => m.blocks.attribution) },
  ],
};

const documentReference: Block = {
  slug: 'documentReference',
  interfaceName: 'DocumentReferenceBlock',
  labels: { singular: text((m) => m.blocks.document), plural: text((m) => m.blocks.document) },
  fields: [
    {
      name: 'document',
      type: 'relationship',
      relationTo: 'documents',
      ...notMerged,
      required: true,
      label: text((m) => m.documents.one),
    },
  ],
};

const agencyReference: Block = {
  slug: 'agencyReference',
  interfaceName: 'AgencyReferenceBlock',
  labels: { singular: text((m) => m.blocks.agency), plural: text((m) => m.blocks.agency) },
  fields: [
    {
      name: 'agency',
      type: 'relationship',
      relationTo: 'agencies',
      ...notMerged,
      required: true,
      label: text((m) => m.agencies.one),
    },
  ],
};

const relatedStory: Block = {
  slug: 'relatedStory',
  interfaceName: 'RelatedStoryBlock',
  labels: { singular: text((m) => m.blocks.related), plural: text((m) => m.blocks.related) },
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      label: text((m) => m.blocks.article),
    },
  ],
};

const embed: Block = {
  slug: 'embed',
  interfaceName: 'EmbedBlock',
  labels: { singular: text((m) => m.blocks.embed), plural: text((m) => m.blocks.embed) },
  fields: [
    {
      name: 'url',
      type: 'text',
      required: true,
      label: text((m) => m.blocks.embedUrl),
      admin: { description: text((m) => m.blocks.embedHelp) },
      validate: (value: unknown, { req }: { req: Parameters<typeof messagesOf>[0] }) =>
        typeof value === 'string' && embedOf(value) ? true : messagesOf(req).blocks.embedBad,
    },
    { name: 'title', type: 'text', required: true, label: text((m) => m.blocks.embedTitle) },
  ],
};

export const bodyBlocks: Block[] = [
  gallery,
  pullQuote,
  documentReference,
  agencyReference,
  relatedStory,
  embed,
];
