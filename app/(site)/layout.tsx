import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { paths } from '@/platform/paths';
import './site.css';

export const metadata: Metadata = {
  manifest: paths.manifest(),
  icons: {
    icon: [{ url: '/icon.svg', type: 'image/svg+xml' }],
    apple: '/apple-icon.png',
  },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
};

/** Pages are rendered when they are asked for, from the database of the running server. */
export const dynamic = 'force-dynamic';

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="vi">
      <body>{children}</body>
    </html>
  );
}
