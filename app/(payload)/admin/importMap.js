import { UnsavedText as UnsavedText_e70ee60eaeea10b079ef7453a68b0cfd } from '../../../newsroom/admin/unsaved/UnsavedText'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { Checklist as Checklist_9fa29673ae40b3f7ec5962eb149ee442 } from '../../../newsroom/admin/checklist/Checklist'
import { CommentsPanel as CommentsPanel_45e2c78d2849e6e8d769142730496e2b } from '../../../newsroom/admin/comments/CommentsPanel'
import { OverviewComponent as OverviewComponent_a8a977ebc872c5d5ea7ee689724c0860 } from '@payloadcms/plugin-seo/client'
import { MetaTitleComponent as MetaTitleComponent_a8a977ebc872c5d5ea7ee689724c0860 } from '@payloadcms/plugin-seo/client'
import { MetaDescriptionComponent as MetaDescriptionComponent_a8a977ebc872c5d5ea7ee689724c0860 } from '@payloadcms/plugin-seo/client'
import { MetaImageComponent as MetaImageComponent_a8a977ebc872c5d5ea7ee689724c0860 } from '@payloadcms/plugin-seo/client'
import { PreviewComponent as PreviewComponent_a8a977ebc872c5d5ea7ee689724c0860 } from '@payloadcms/plugin-seo/client'
import { BulkVerbs as BulkVerbs_b31d4d3c27d6589e96cc963fc3942202 } from '../../../newsroom/admin/bulk/BulkVerbs'
import { StageButtons as StageButtons_c894aed38e1d0bcac2182c2d70d2f65d } from '../../../newsroom/admin/stage/StageButtons'
import { NoButton as NoButton_90ec76fc90d3dd6ee5dbafe2fb4d4599 } from '../../../newsroom/admin/stage/NoButton'
import { CompareView as CompareView_6b8ab7ed06d63bec1f19c8608bce6d20 } from '../../../newsroom/admin/compare/CompareView'
import { TrailView as TrailView_ccc4dae39db33c3b8bf8bea45802e45c } from '../../../newsroom/admin/audit/TrailView'
import { MergeButton as MergeButton_a2082694c133682062f036796c1b4e8b } from '../../../newsroom/admin/merge/MergeButton'
import { UndoButton as UndoButton_2540df6ed8f992ee26f6938190cead91 } from '../../../newsroom/admin/merge/UndoButton'
import { CsvLink as CsvLink_1eb43fda58a93d90c40e2d45b3b131d2 } from '../../../newsroom/admin/audit/CsvLink'
import { FrontPreview as FrontPreview_2f223bb64d9eb939aa3bb1b273588c34 } from '../../../newsroom/admin/front/FrontPreview'
import { Icon as Icon_419db5b4bf7bd04f103465809957ff0b } from '../../../newsroom/admin/Brand'
import { Logo as Logo_419db5b4bf7bd04f103465809957ff0b } from '../../../newsroom/admin/Brand'
import { NoticesBell as NoticesBell_d364a85e04b13300f9b8c25a12110985 } from '../../../newsroom/admin/notices/NoticesBell'
import { SlotAlert as SlotAlert_7c00f6d790042198672096a793093993 } from '../../../newsroom/admin/calendar/SlotAlert'
import { MyDesk as MyDesk_6af72edd00a717f965f972e9ae560037 } from '../../../newsroom/admin/MyDesk'
import { Backups as Backups_7346e67187e4562564290b964425e8e5 } from '../../../newsroom/admin/Backups'
import { CalendarNav as CalendarNav_93c44f1c200d806b92289aaaa7443793 } from '../../../newsroom/admin/calendar/CalendarNav'
import { CalendarView as CalendarView_8bf5451bccf3f466e156f1c1153cc818 } from '../../../newsroom/admin/calendar/CalendarView'
import { IntakeView as IntakeView_3de5bcfca51854dd466cedc84367daf6 } from '../../../newsroom/admin/intake/IntakeView'
import { SlotsView as SlotsView_21c6d1cd61b81dd0a1523a37f9983399 } from '../../../newsroom/admin/calendar/SlotsView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/newsroom/admin/unsaved/UnsavedText#UnsavedText": UnsavedText_e70ee60eaeea10b079ef7453a68b0cfd,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/newsroom/admin/checklist/Checklist#Checklist": Checklist_9fa29673ae40b3f7ec5962eb149ee442,
  "/newsroom/admin/comments/CommentsPanel#CommentsPanel": CommentsPanel_45e2c78d2849e6e8d769142730496e2b,
  "@payloadcms/plugin-seo/client#OverviewComponent": OverviewComponent_a8a977ebc872c5d5ea7ee689724c0860,
  "@payloadcms/plugin-seo/client#MetaTitleComponent": MetaTitleComponent_a8a977ebc872c5d5ea7ee689724c0860,
  "@payloadcms/plugin-seo/client#MetaDescriptionComponent": MetaDescriptionComponent_a8a977ebc872c5d5ea7ee689724c0860,
  "@payloadcms/plugin-seo/client#MetaImageComponent": MetaImageComponent_a8a977ebc872c5d5ea7ee689724c0860,
  "@payloadcms/plugin-seo/client#PreviewComponent": PreviewComponent_a8a977ebc872c5d5ea7ee689724c0860,
  "/newsroom/admin/bulk/BulkVerbs#BulkVerbs": BulkVerbs_b31d4d3c27d6589e96cc963fc3942202,
  "/newsroom/admin/stage/StageButtons#StageButtons": StageButtons_c894aed38e1d0bcac2182c2d70d2f65d,
  "/newsroom/admin/stage/NoButton#NoButton": NoButton_90ec76fc90d3dd6ee5dbafe2fb4d4599,
  "/newsroom/admin/compare/CompareView#CompareView": CompareView_6b8ab7ed06d63bec1f19c8608bce6d20,
  "/newsroom/admin/audit/TrailView#TrailView": TrailView_ccc4dae39db33c3b8bf8bea45802e45c,
  "/newsroom/admin/merge/MergeButton#MergeButton": MergeButton_a2082694c133682062f036796c1b4e8b,
  "/newsroom/admin/merge/UndoButton#UndoButton": UndoButton_2540df6ed8f992ee26f6938190cead91,
  "/newsroom/admin/audit/CsvLink#CsvLink": CsvLink_1eb43fda58a93d90c40e2d45b3b131d2,
  "/newsroom/admin/front/FrontPreview#FrontPreview": FrontPreview_2f223bb64d9eb939aa3bb1b273588c34,
  "/newsroom/admin/Brand#Icon": Icon_419db5b4bf7bd04f103465809957ff0b,
  "/newsroom/admin/Brand#Logo": Logo_419db5b4bf7bd04f103465809957ff0b,
  "/newsroom/admin/notices/NoticesBell#NoticesBell": NoticesBell_d364a85e04b13300f9b8c25a12110985,
  "/newsroom/admin/calendar/SlotAlert#SlotAlert": SlotAlert_7c00f6d790042198672096a793093993,
  "/newsroom/admin/MyDesk#MyDesk": MyDesk_6af72edd00a717f965f972e9ae560037,
  "/newsroom/admin/Backups#Backups": Backups_7346e67187e4562564290b964425e8e5,
  "/newsroom/admin/calendar/CalendarNav#CalendarNav": CalendarNav_93c44f1c200d806b92289aaaa7443793,
  "/newsroom/admin/calendar/CalendarView#CalendarView": CalendarView_8bf5451bccf3f466e156f1c1153cc818,
  "/newsroom/admin/intake/IntakeView#IntakeView": IntakeView_3de5bcfca51854dd466cedc84367daf6,
  "/newsroom/admin/calendar/SlotsView#SlotsView": SlotsView_21c6d1cd61b81dd0a1523a37f9983399,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
