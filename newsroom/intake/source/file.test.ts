import { beforeAll, describe, expect, it } from 'vitest';
import { mailFile, photo, wordFile } from '@/test/storyFiles';
import { readFileSource } from './file';

let picture: Buffer;
let word: Buffer;
beforeAll(async () => {
  picture = await photo('#286e5a');
  word = await wordFile([
    { heading: 'Khánh thành cầu Bãi Sú' },
    { text: 'Sáng 27/11, xã Đông Hải khánh thành cầu dân sinh.', isBold: true },
    { picture },
    { text: 'Cắt băng khánh thành.', isItalic: true },
    { text: 'Cầu dài 24 m.' },
  ]);
});

const only = async (name: string, bytes: Buffer) => {
  const sources = await readFileSource(name, bytes);
  expect(sources).toHaveLength(1);
  return sources[0]!;
};

describe('a text file', () => {
  it.each([
    ['UTF-8', Buffer.from('\uFEFFTrận đấu')],
    ['UTF-16 little endian', Buffer.from('\uFEFFTrận đấu', 'utf16le')],
    ['UTF-16 big endian', Buffer.from('\uFEFFTrận đấu', 'utf16le').swap16()],
  ])('in %s is read', async (_, bytes) => {
    expect((await only('a.txt', bytes)).text).toContain('Trận đấu');
  });

  it('in an old set is handed on as its letters look, for the parser to tell', async () => {
    expect((await only('a.txt', Buffer.from('ViÖt Nam ®éc lËp', 'latin1'))).text).toBe('ViÖt Nam ®éc lËp');
  });
});

describe('a web page', () => {
  it('is read in the set it names', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<meta charset="windows-1258"><p>'),
      Buffer.from([0xd0]),
      Buffer.from('i'),
    ]);
    expect((await only('a.htm', bytes)).text).toBe('Đi');
  });
});

describe('a Word file', () => {
  it('is lines with their form, and pictures at their place', async () => {
    const { blocks, images } = await only('bai.docx', word);
    expect(blocks.map(({ kind, runs }) => [kind, runs[0]!.text, Boolean(runs[0]!.isBold)])).toEqual([
      ['heading', 'Khánh thành cầu Bãi Sú', false],
      ['paragraph', 'Sáng 27/11, xã Đông Hải khánh thành cầu dân sinh.', true],
      ['caption', 'Cắt băng khánh thành.', false],
      ['paragraph', 'Cầu dài 24 m.', false],
    ]);
    expect(images).toMatchObject([{ afterLine: 3, name: 'word-1.jpeg', address: null }]);
    expect(images[0]!.bytes!.equals(picture)).toBe(true);
  });

  it.each([
    ['bai.docx', Buffer.from('not a zip'), 'not-word'],
    ['bai.doc', Buffer.from('x'), 'old-word'],
    ['bai.pdf', Buffer.from('x'), 'unknown-kind'],
    ['thu.eml', Buffer.from(''), 'not-mail'],
  ])('%s that is none is told', async (name, bytes, problem) => {
    await expect(readFileSource(name, bytes)).rejects.toMatchObject({ problem });
  });
});

describe('an e-mail', () => {
  it('is its letter, with the pictures within it and those sent along', async () => {
    const mail = mailFile(
      {
        subject: 'Fwd: Gửi bài',
        html: '<p>Khánh thành cầu</p><p>Sáng nay.</p><img src="cid:anh1@x"><p>Hết.</p>',
      },
      [
        { name: 'trong.jpg', type: 'image/jpeg', bytes: picture, contentId: 'anh1@x' },
        { name: 'kèm.jpg', type: 'image/jpeg', bytes: picture },
      ],
    );
    const { text, images } = await only('thu.eml', mail);
    expect(text).toBe('Khánh thành cầu\n\nSáng nay.\n\nHết.');
    expect(images).toMatchObject([
      { afterLine: 3, name: 'trong.jpg' },
      { afterLine: 5, name: 'kèm.jpg' },
    ]);
    for (const { bytes } of images) expect(bytes!.equals(picture)).toBe(true);
  });

  it('that begins with the text has its title in the subject', async () => {
    const mail = mailFile({
      subject: 'Fwd: Khánh thành cầu',
      text: 'Sáng 27/11, xã Đông Hải khánh thành cầu.\n',
    });
    expect((await only('thu.eml', mail)).text).toBe(
      'Khánh thành cầu\n\nSáng 27/11, xã Đông Hải khánh thành cầu.\n',
    );
  });

  it('that only carries Word files is those, with the pictures sent along', async () => {
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    const mail = mailFile({ subject: 'Bài', text: 'Kính gửi tòa soạn hai bài.' }, [
      { name: 'một.docx', type, bytes: word },
      { name: 'hai.docx', type, bytes: word },
      { name: 'a.jpg', type: 'image/jpeg', bytes: picture },
    ]);
    const sources = await readFileSource('thu.eml', mail);
    expect(sources.map(({ file, images }) => [file, images.length])).toEqual([
      ['một.docx', 2],
      ['hai.docx', 1],
    ]);
  });
});
