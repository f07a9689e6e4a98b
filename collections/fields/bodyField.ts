import {
  AlignFeature,
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical';
import type { RichTextField } from 'payload';
import { bodyBlocks } from '../blocks/bodyBlocks';
import { text } from '@/newsroom/messages/messages';

/** The text of a story. What it may hold is what the public page can draw (`site/data/body`). */
export const bodyField = (): RichTextField => ({
  name: 'body',
  type: 'richText',
  label: text((m) => m.articles.body),
  editor: lexicalEditor({
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      BoldFeature(),
      ItalicFeature(),
      UnderlineFeature(),
      StrikethroughFeature(),
      SubscriptFeature(),
      SuperscriptFeature(),
      AlignFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      BlockquoteFeature(),
      HorizontalRuleFeature(),
      EXPERIMENTAL_TableFeature(),
      LinkFeature({
        enabledCollections: ['articles', 'agencies', 'events', 'documents', 'people', 'topics'],
      }),
      UploadFeature({
        enabledCollections: ['media'],
        collections: {
          media: {
            fields: [
              { name: 'caption', type: 'text', label: text((m) => m.blocks.caption) },
              { name: 'credit', type: 'text', label: text((m) => m.blocks.credit) },
            ],
          },
        },
      }),
      BlocksFeature({ blocks: bodyBlocks }),
      FixedToolbarFeature(),
      InlineToolbarFeature(),
    ],
  }),
});
