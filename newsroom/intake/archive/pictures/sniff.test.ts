import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { photo } from '@/test/storyFiles';
import { sniffPicture } from './sniff';

const picture = (width = 80, height = 60) =>
  sharp({ create: { width, height, channels: 3, background: '#286e5a' } });

describe('bytes', () => {
  it.each([
    ['jpeg', 'image/jpeg', 'jpg'],
    ['png', 'image/png', 'png'],
    ['webp', 'image/webp', 'webp'],
    ['gif', 'image/gif', 'gif'],
    ['tiff', 'image/tiff', 'tif'],
    ['avif', 'image/avif', 'avif'],
  ] as const)('of %s are a picture', async (format, type, ending) => {
    expect(await sniffPicture(await picture().toFormat(format).toBuffer())).toEqual({
      ok: true,
      type,
      ending,
    });
  });

  it.each([
    ['a page', '<html><body>404</body></html>'],
    [
      'a script in SVG',
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><script>1</script></svg>',
    ],
    ['a PDF', '%PDF-1.4\n%%EOF'],
    ['nothing', ''],
  ])('of %s are none', async (_, text) => {
    expect(await sniffPicture(Buffer.from(text))).toEqual({ ok: false, problem: 'not-picture' });
  });

  it('of a photo that was cut off are damaged', async () => {
    const whole = await photo('#286e5a');
    expect(await sniffPicture(whole.subarray(0, whole.length - 200))).toEqual({
      ok: false,
      problem: 'damaged',
    });
  });

  it('of a dot are a decoration', async () => {
    expect(await sniffPicture(await picture(1, 1).png().toBuffer())).toEqual({
      ok: false,
      problem: 'decoration',
    });
  });
});
