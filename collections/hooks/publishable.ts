import type { CollectionBeforeChangeHook, CollectionConfig, CollectionSlug, Where } from 'payload';
import { noteDraftSave } from '@/newsroom/workflow/applyStage';
import { paths } from '@/platform/paths';
import {
  createPublishable,
  deletePublishable,
  publishedOrStaff,
  staff,
  updatePublishable,
} from '../access/access';
import { rememberLive } from './liveBefore';
import { settleUploadsAfterChange, settleUploadsAfterDelete } from './mediaReferences';
import { pagesAfterChange, pagesAfterDelete } from './pageChanges';
import { publicReadsLive } from './publicReadsLive';
import { redirectOldSlug } from './redirectOldSlug';
import { stageHook, workflowEndpoints } from './workflowEndpoints';

type Settings = {
  slug: CollectionSlug;
  /** What else a record must be for the public to read it. */
  publicWhere?: Where;
  beforeChange?: CollectionBeforeChangeHook[];
};

/** Access, drafts, workflow and page cache: the same for everything that is published. */
export const publishable = ({ slug, publicWhere, beforeChange = [] }: Settings) =>
  ({
    access: {
      read: publishedOrStaff(publicWhere),
      create: createPublishable,
      update: updatePublishable,
      delete: deletePublishable,
      readVersions: staff,
    },
    versions: {
      maxPerDoc: 100,
      drafts: { autosave: { interval: 1_500, showSaveDraftButton: true } },
    },
    endpoints: workflowEndpoints(slug),
    hooks: {
      beforeOperation: [publicReadsLive, noteDraftSave],
      beforeChange: [rememberLive, stageHook, ...beforeChange],
      afterChange: [redirectOldSlug, settleUploadsAfterChange, pagesAfterChange],
      afterDelete: [settleUploadsAfterDelete, pagesAfterDelete],
    },
  }) satisfies Partial<CollectionConfig>;

/** The admin parts every publishable collection shares: preview, stage buttons. */
export const publishableAdmin = (slug: CollectionSlug) =>
  ({
    preview: (doc: Record<string, unknown>) => (doc?.id ? paths.preview(slug, String(doc.id)) : null),
    livePreview: {
      url: ({ data }: { data: Record<string, unknown> }) =>
        data?.id ? paths.preview(slug, String(data.id)) : paths.home(),
    },
    components: {
      edit: { beforeDocumentControls: ['/newsroom/admin/StageButtons#StageButtons'] },
    },
  }) satisfies NonNullable<CollectionConfig['admin']>;
