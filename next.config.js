import { withPayload } from '@payloadcms/next/withPayload';

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // The page cache compresses what it keeps; the rest is small or compressed already.
  compress: true,
  experimental: {
    // A page is one request: its small style sheet travels inside it.
    inlineCss: true,
  },
};

export default withPayload(nextConfig, { devBundleServerPackages: false });
