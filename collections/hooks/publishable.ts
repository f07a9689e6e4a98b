import type { CollectionBeforeChangeHook, CollectionConfig, Where } from 'payload';
import { isMergeTarget } from '@/newsroom/workflow/merge/targets';
import type { WorkflowCollection } from '@/newsroom/workflow/stages';
import { messagesIn } from '@/newsroom/messages/messages';
import { paths } from '@/platform/paths';
import {
  createPublishable,
  deletePublishable,
  publishedOrStaff,
  roleOf,
  staff,
  updatePublishable,
} from '../access/access';
import { rememberLive } from './liveBefore';
import { settleUploadsAfterChange, settleUploadsAfterDelete } from './mediaReferences';
import { pagesAfterChange, pagesAfterDelete } from './pageChanges';
import { publicReadsLive } from './publicReadsLive';
import { redirectOldSlug } from './redirectOldSlug';
import { guardOthersText } from './guardOthersText';
import { keepLock, noteLock } from './keepLock';
import { auditAfterChange, settleDelete } from './auditEdits';
import { foldSearch } from './foldSearch';
import { followMerges } from './followMerges';
import { mergeEndpoints } from './mergeEndpoints';
import { keepVersions } from './keepVersions';
import { indexAfterChange, indexAfterDelete } from './searchIndex';
import { restoreEndpoint } from './restoreEndpoint';
import { draftsHook, overviewEndpoint, stageHook, workflowEndpoints } from './workflowEndpoints';

type Settings = {
  slug: WorkflowCollection;
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
      update: updatePublishable(slug),
      delete: deletePublishable,
      readVersions: staff,
    },
    versions: {
      maxPerDoc: 0,
      drafts: { autosave: { interval: 1_500, showSaveDraftButton: true } },
    },
    endpoints: [
      overviewEndpoint(slug),
      ...workflowEndpoints(slug),
      restoreEndpoint(slug),
      ...(isMergeTarget(slug) ? mergeEndpoints(slug) : []),
    ],
    hooks: {
      beforeOperation: [publicReadsLive, foldSearch, draftsHook, noteLock, guardOthersText],
      beforeChange: [followMerges, rememberLive, stageHook, ...beforeChange],
      afterChange: [
        redirectOldSlug,
        settleUploadsAfterChange,
        pagesAfterChange,
        indexAfterChange,
        auditAfterChange,
        keepVersions,
      ],
      afterOperation: [keepLock],
      afterDelete: [settleUploadsAfterDelete, pagesAfterDelete, indexAfterDelete, settleDelete],
    },
  }) satisfies Partial<CollectionConfig>;

/** The admin parts every publishable collection shares: preview, stage buttons, comparison of versions. */
export const publishableAdmin = (slug: WorkflowCollection) =>
  ({
    preview: (doc: Record<string, unknown>) => (doc?.id ? paths.preview(slug, String(doc.id)) : null),
    livePreview: {
      url: ({ data }: { data: Record<string, unknown> }) =>
        data?.id ? paths.preview(slug, String(data.id)) : paths.home(),
    },
    components: {
      beforeListTable: ['/newsroom/admin/bulk/BulkVerbs#BulkVerbs'],
      edit: {
        beforeDocumentControls: [
          '/newsroom/admin/stage/StageButtons#StageButtons',
          ...(isMergeTarget(slug) ? ['/newsroom/admin/merge/MergeButton#MergeButton'] : []),
        ],
        PublishButton: '/newsroom/admin/stage/NoButton#NoButton',
        UnpublishButton: '/newsroom/admin/stage/NoButton#NoButton',
        Status: '/newsroom/admin/stage/NoButton#NoButton',
      },
      views: {
        edit: {
          compare: {
            Component: '/newsroom/admin/compare/CompareView#CompareView',
            path: '/so-sanh',
            meta: { title: messagesIn('vi').compare.title },
            tab: {
              label: ({ t }) => t('toasoan:compare'),
              href: '/so-sanh',
              order: 200,
              condition: ({ permissions }) => Boolean(permissions?.collections?.[slug]?.readVersions),
            },
          },
          trail: {
            Component: '/newsroom/admin/audit/TrailView#TrailView',
            path: '/nhat-ky',
            tab: {
              href: '/nhat-ky',
              label: ({ t }) => t('toasoan:trail'),
              order: 350,
              condition: ({ req }) => roleOf(req) !== null,
            },
            meta: { title: messagesIn('vi').audit.tab },
          },
        },
      },
    },
  }) satisfies NonNullable<CollectionConfig['admin']>;
