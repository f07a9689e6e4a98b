import { renderToStaticMarkup } from 'react-dom/server';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { QrCode } from './QrCode';

const decode = async (svg: string): Promise<string> => {
  const { data, info } = await sharp(
    Buffer.from(svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')),
  )
    .resize(400, 400)
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decodeQR(
    { width: info.width, height: info.height, data: new Uint8Array(data) },
    { timeLimit: 10_000 },
  );
};

describe('QrCode', () => {
  it.each([
    'https://a.vn/',
    'https://tienyen.example.vn/tin-tuc/doan-cong-tac-tinh-lam-viec-voi-huyen-ve-ke-hoach-trong-rung-ngap-man-giai-doan-2020-2025',
    `https://tienyen.example.vn/tin-tuc/${'rung-ngap-man-'.repeat(12)}`,
    ...Array.from({ length: 12 }, (_, no) => `https://x${no}.vn/tin-tuc/${'le-hoi-'.repeat(no)}${no ** 7}`),
  ])('is read as %s', async (address) => {
    const svg = renderToStaticMarkup(<QrCode text={address} label="Mã QR" />);
    expect(await decode(svg)).toBe(address);
  });

  it('weighs little', () => {
    const svg = renderToStaticMarkup(
      <QrCode text="https://tienyen.example.vn/tin-tuc/le-hoi-dinh-tien-yen" label="" />,
    );
    expect(svg.length).toBeLessThan(3_500);
  });
});
