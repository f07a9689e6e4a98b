import { withPayload } from '@payloadcms/next/withPayload';

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // The page cache compresses what it keeps; the rest is small or compressed already.
  compress: true,
  // `npm test` checks types; a first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // All metadata goes into the head of the first answer: pages have no script that could add it later.
  htmlLimitedBots: /.*/,
  // A dynamic segment is a whole one: what stands before `.ics` is told apart here.
  rewrites: () => Promise.resolve([{ source: '/su-kien/:slug.ics', destination: '/su-kien/:slug/ics' }]),
  // Pickers of the admin are searched without accents (docs/list-search.md).
  turbopack: {
    resolveAlias: { 'payload/shared': { browser: './newsroom/admin/search/payloadShared.ts' } },
  },
  experimental: {
    // A first start builds once: writing a cache for the next build would only delay it.
    turbopackFileSystemCacheForBuild: false,
  },
};

export default withPayload(nextConfig, { devBundleServerPackages: false });
