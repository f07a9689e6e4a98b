import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { seoPlugin } from '@payloadcms/plugin-seo';
import { redirectsPlugin } from '@payloadcms/plugin-redirects';
import { lexicalEditor } from '@payloadcms/richtext-lexical';
import { en } from '@payloadcms/translations/languages/en';
import { vi } from '@payloadcms/translations/languages/vi';
import { buildConfig } from 'payload';
import sharp from 'sharp';
import { Agencies } from './collections/Agencies/Agencies';
import { Announcements } from './collections/Announcements/Announcements';
import { Articles } from './collections/Articles/Articles';
import { Documents } from './collections/Documents/Documents';
import { Events } from './collections/Events/Events';
import { Files } from './collections/Files/Files';
import { Front } from './collections/globals/Front';
import { Information } from './collections/globals/Information';
import { Navigation } from './collections/globals/Navigation';
import { Search } from './collections/globals/Search';
import { Site } from './collections/globals/Site';
import { limitReads } from './collections/hooks/limitReads';
import { Intakes } from './collections/Intakes/Intakes';
import { IntakeTerms } from './collections/Intakes/IntakeTerms';
import { Merges } from './collections/Intakes/Merges';
import { Media } from './collections/Media/Media';
import { AuditTrail } from './collections/workflow/AuditTrail';
import { calendarEndpoint } from './collections/workflow/calendarEndpoint';
import { calendarFeedEndpoints } from './collections/workflow/calendarFeed';
import { Comments } from './collections/workflow/Comments';
import { Notices } from './collections/workflow/Notices';
import { Removals } from './collections/workflow/Removals';
import { Slots } from './collections/workflow/Slots';
import { WorkflowSettings } from './collections/globals/WorkflowSettings';
import { PageChanges } from './collections/PageChanges/PageChanges';
import { People } from './collections/People/People';
import { Ratings } from './collections/Ratings/Ratings';
import { redirectOptions } from './collections/Redirects/redirects';
import { seoOptions } from './collections/Articles/seo';
import { Topics } from './collections/Topics/Topics';
import { Users } from './collections/Users/Users';
import { intakeEndpoints } from './newsroom/intake/desk/endpoints';
import { messagesIn, messagesOf } from './newsroom/messages/messages';
import { ownTranslations } from './newsroom/messages/payloadOwn';
import { viGaps } from './newsroom/messages/payloadVi';
import { tellPublicErrors } from './platform/server/tellPublicErrors';
import { startJobs } from './newsroom/jobs/services';
import { databaseAdapter } from './platform/db/adapter';
import { retryLocalWrites } from './platform/db/conflicts';
import { answerDatabaseErrors } from './platform/db/databaseErrors';
import { emailAdapter } from './platform/email';
import { getEnv } from './platform/env';
import { withSearchServer } from './platform/search/opensearch/engine';
import { s3Uploads } from './platform/storage/s3Uploads';

const here = path.dirname(fileURLToPath(import.meta.url));
const env = getEnv();

export default buildConfig({
  secret: env.secret,
  ...(env.publicUrl ? { serverURL: env.publicUrl, csrf: [env.publicUrl] } : {}),
  db: withSearchServer(databaseAdapter(env.databaseUrl), env.searchServer),
  collections: [
    Articles,
    Events,
    Topics,
    Agencies,
    People,
    Documents,
    Media,
    Files,
    Announcements,
    Users,
    Intakes,
    IntakeTerms,
    Merges,
    AuditTrail,
    Slots,
    Removals,
    Comments,
    Notices,
    Ratings,
    PageChanges,
  ],
  globals: [Front, Site, Information, Navigation, Search, WorkflowSettings],
  endpoints: [calendarEndpoint, ...calendarFeedEndpoints, ...intakeEndpoints],
  editor: lexicalEditor(),
  sharp,
  email: emailAdapter(env),
  i18n: {
    supportedLanguages: { vi, en },
    fallbackLanguage: 'vi',
    translations: {
      vi: { ...viGaps, ...ownTranslations('vi') } as never,
      en: ownTranslations('en') as never,
    },
  },
  plugins: [
    seoPlugin(seoOptions),
    redirectsPlugin(redirectOptions),
    ...(env.s3 && env.filesBucket ? [s3Uploads(env.s3, env.filesBucket)] : []),
    limitReads,
  ],
  onInit: retryLocalWrites,
  // Started by the server, and by no script.
  custom: { startJobs },
  hooks: { afterError: [tellPublicErrors, answerDatabaseErrors((req) => messagesOf(req).database)] },
  admin: {
    user: 'users',
    avatar: 'default',
    dateFormat: 'dd/MM/yyyy HH:mm',
    timezones: {
      supportedTimezones: [{ label: 'Việt Nam (GMT+7)', value: 'Asia/Ho_Chi_Minh' }],
      defaultTimezone: 'Asia/Ho_Chi_Minh',
    },
    meta: {
      titleSuffix: ' – Tòa soạn',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/icon.svg' }],
    },
    components: {
      graphics: {
        Logo: '/newsroom/admin/Brand#Logo',
        Icon: '/newsroom/admin/Brand#Icon',
      },
      beforeNavLinks: ['/newsroom/admin/calendar/CalendarNav#CalendarNav'],
      actions: ['/newsroom/admin/notices/NoticesBell#NoticesBell'],
      beforeDashboard: [
        '/newsroom/admin/calendar/SlotAlert#SlotAlert',
        '/newsroom/admin/MyDesk#MyDesk',
        '/newsroom/admin/Backups#Backups',
      ],
      views: {
        calendar: {
          Component: '/newsroom/admin/calendar/CalendarView#CalendarView',
          path: '/lich',
          exact: true,
          meta: { title: messagesIn('vi').calendar.title },
        },
        intake: {
          Component: '/newsroom/admin/intake/IntakeView#IntakeView',
          path: '/intake',
          exact: true,
          meta: { title: messagesIn('vi').intakeDesk.title },
        },
        slots: {
          Component: '/newsroom/admin/calendar/SlotsView#SlotsView',
          path: '/lich-dang',
          exact: true,
          meta: { title: messagesIn('vi').calendar.status.title },
        },
      },
    },
    livePreview: {
      breakpoints: [
        { name: 'phone', label: '360', width: 360, height: 740 },
        { name: 'tablet', label: '768', width: 768, height: 1024 },
        { name: 'desktop', label: '1440', width: 1440, height: 900 },
      ],
    },
    importMap: { baseDir: here },
  },
  graphQL: { maxComplexity: 2_000, disablePlaygroundInProduction: true },
  maxDepth: 5,
  upload: {
    limits: { fileSize: 30 * 1024 * 1024 },
    abortOnLimit: true,
  },
  telemetry: false,
  typescript: { autoGenerate: false, outputFile: path.resolve(here, 'payload-types.ts') },
});
