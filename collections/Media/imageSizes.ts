import type { ImageSize } from 'payload';

export const PICTURE_WIDTHS = [400, 800, 1600] as const;

const webp = (width: number): ImageSize => ({
  name: `webp_${width}`,
  width,
  formatOptions: { format: 'webp', options: { quality: 74, effort: 3 } },
});

const avif = (width: number): ImageSize => ({
  name: `avif_${width}`,
  width,
  formatOptions: { format: 'avif', options: { quality: 50, effort: 2 } },
});

/** The sizes a page offers: AVIF and WebP in three widths, a JPEG for old browsers, a crop for sharing. */
export const IMAGE_SIZES: ImageSize[] = [
  ...PICTURE_WIDTHS.map(webp),
  ...PICTURE_WIDTHS.map(avif),
  {
    name: 'jpeg_800',
    width: 800,
    formatOptions: { format: 'jpeg', options: { quality: 78, mozjpeg: true } },
  },
  {
    name: 'sharing',
    width: 1200,
    height: 630,
    formatOptions: { format: 'jpeg', options: { quality: 78, mozjpeg: true } },
  },
];
