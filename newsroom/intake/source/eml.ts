/** Reads a saved e-mail (.eml, RFC 5322 and MIME) into the texts and the pictures it brings. */

import PostalMime, { type Attachment } from 'postal-mime';
import { sourceOfHtml } from '@/newsroom/intake/source/html';
import { plainSource, SourceError, type SourceImage, type SourceText } from '@/newsroom/intake/source/types';

export interface Mail {
  subject: string | null;
  from: string | null;
  /** The letter itself. Pictures within it have their bytes. */
  letter: SourceText;
  /** What was sent along and may hold stories. */
  files: { name: string; bytes: Buffer }[];
  /** Pictures sent along, in their order, which the letter does not show itself. */
  pictures: SourceImage[];
}

/** @throws SourceError `not-mail` when it has neither words nor files. */
export const readMail = async (bytes: Buffer): Promise<Mail> => {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50 }).catch(() => {
    throw new SourceError('not-mail');
  });
  if (!mail.html && !mail.text && mail.attachments.length === 0) throw new SourceError('not-mail');
  const letter = mail.html ? sourceOfHtml(mail.html) : plainSource(mail.text ?? '');
  const shown = new Set<Attachment>();
  const images = letter.images.map((image) => {
    const part = mail.attachments.find(
      ({ contentId }) => contentId && image.address === `cid:${bare(contentId)}`,
    );
    if (!part) return image;
    shown.add(part);
    return { ...image, name: part.filename ?? image.name, address: null, bytes: bytesOf(part) };
  });
  const others = mail.attachments.filter((part) => !shown.has(part));
  const isPicture = (part: Attachment) => part.mimeType.startsWith('image/');
  return {
    subject: mail.subject?.trim() || null,
    from: mail.from?.address ?? null,
    letter: { ...letter, images },
    files: others
      .filter((part) => !isPicture(part))
      .map((part) => ({ name: part.filename ?? '', bytes: bytesOf(part) })),
    pictures: others.filter(isPicture).map((part) => ({
      afterLine: letter.text.split('\n').length,
      name: part.filename ?? null,
      alt: null,
      address: null,
      bytes: bytesOf(part),
    })),
  };
};

const bare = (contentId: string): string => contentId.replace(/^<|>$/g, '');

const bytesOf = ({ content }: Attachment): Buffer =>
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer);
