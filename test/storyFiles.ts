/** Files as they reach a newsroom: Word files and e-mails, made for tests. */

import { Document, HeadingLevel, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import sharp from 'sharp';

/** A photo of one colour. */
export const photo = (background: string, width = 1_200, height = 800): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

export type WordPart =
  { heading: string } | { text: string; isBold?: boolean; isItalic?: boolean } | { picture: Buffer };

/** A Word file with these paragraphs and pictures. */
export const wordFile = (parts: readonly WordPart[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: parts.map((part) => {
            if ('heading' in part)
              return new Paragraph({ text: part.heading, heading: HeadingLevel.HEADING_1 });
            if ('picture' in part)
              return new Paragraph({
                children: [
                  new ImageRun({
                    type: 'jpg',
                    data: part.picture,
                    transformation: { width: 600, height: 400 },
                  }),
                ],
              });
            const { text, isBold = false, isItalic = false } = part;
            return new Paragraph({ children: [new TextRun({ text, bold: isBold, italics: isItalic })] });
          }),
        },
      ],
    }),
  );

/** A letter with files, as mail programs write it (RFC 5322, MIME). */
export const mailFile = (
  { subject, text, html }: { subject: string; text?: string; html?: string },
  files: readonly { name: string; type: string; bytes: Buffer; contentId?: string }[] = [],
): Buffer => {
  const boundary = 'ranh-gioi-1';
  const encoded = (bytes: Buffer) => bytes.toString('base64').replace(/.{1,76}/g, '$&\r\n');
  const part = (headers: string[], bytes: Buffer) =>
    [`--${boundary}`, ...headers, 'Content-Transfer-Encoding: base64', '', encoded(bytes)].join('\r\n');
  const name = (value: string) => `=?utf-8?B?${Buffer.from(value).toString('base64')}?=`;
  return Buffer.from(
    [
      'From: Phong vien <phongvien@tienyen.example>',
      'To: tinbai@tienyen.example',
      `Subject: ${name(subject)}`,
      'MIME-Version: 1.0',
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      part([`Content-Type: text/${html ? 'html' : 'plain'}; charset=utf-8`], Buffer.from(html ?? text ?? '')),
      ...files.map((file) =>
        part(
          [
            `Content-Type: ${file.type}; name="${name(file.name)}"`,
            `Content-Disposition: ${file.contentId ? 'inline' : 'attachment'}; filename="${name(file.name)}"`,
            ...(file.contentId ? [`Content-ID: <${file.contentId}>`] : []),
          ],
          file.bytes,
        ),
      ),
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  );
};
