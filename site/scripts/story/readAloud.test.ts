import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import type { ChildNode, Document } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { readableParts, utterances, voiceFor, type Readable } from './readAloud';

const asReadable = (node: ChildNode | Document): Readable => ({
  nodeName: node.type === 'text' ? '#text' : 'name' in node ? node.name.toUpperCase() : '#document-fragment',
  nodeValue: node.type === 'text' ? node.data : null,
  childNodes: 'children' in node ? node.children.map(asReadable) : [],
});

/** The parts of a story whose text is this HTML. */
const partsOf = (html: string) =>
  readableParts(asReadable(parseDocument(`<div>${html}</div>`).children[0] as ChildNode));

describe('what is read aloud', () => {
  it('is the text in order, one part a paragraph, links and emphasis inside it', () => {
    expect(
      partsOf(
        '<h2>Mùa hến</h2><p>Sáng <strong>27/11</strong>, <a href="/a">huyện</a><br/>họp.</p><ul><li>Một</li><li>Hai</li></ul>',
      ),
    ).toEqual(['Mùa hến', 'Sáng 27/11, huyện họp.', 'Một', 'Hai']);
  });

  it('holds a caption once, and not what describes the photo to those who do not see it', () => {
    const figure =
      '<figure><a href="/l.webp"><picture><img alt="Thuyền về bến"/></picture></a><figcaption>Thuyền về bến. <span>Ảnh: A</span></figcaption></figure>';
    expect(partsOf(`${figure}<dialog><figcaption>Thuyền về bến</figcaption></dialog>`)).toEqual([
      'Thuyền về bến. Ảnh: A',
    ]);
  });

  it('leaves out notes in the margin, players and scripts', () => {
    expect(
      partsOf(
        '<aside>Quyết định</aside><p>Chữ.</p><script>x()</script><iframe>y</iframe><button>Nghe</button><p> – </p>',
      ),
    ).toEqual(['Chữ.']);
  });
});

describe('utterances', () => {
  it('are sentences; numbers and abbreviations with points stay whole', () => {
    expect(utterances('Huyện có 1.200 ha rừng. Ai giữ? “Chúng tôi.” Hết')).toEqual([
      'Huyện có 1.200 ha rừng.',
      'Ai giữ?',
      '“Chúng tôi.”',
      'Hết',
    ]);
  });

  it('lose no word and stay short enough for every engine', () => {
    const word = fc.stringMatching(/^[a-zđêô,.;!?]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), (words) => {
        const pieces = utterances(words.join(' '));
        expect(pieces.join(' ')).toBe(words.join(' '));
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(200);
      }),
    );
  });

  it('cut a word longer than a voice can speak', () => {
    expect(utterances('a'.repeat(450)).map(({ length }) => length)).toEqual([200, 200, 50]);
  });
});

describe('the voice', () => {
  const voice = (lang: string, localService: boolean) => ({ lang, localService });
  it('speaks the story’s language, from the device where it can', () => {
    const voices = [voice('en-US', true), voice('vi-VN', false), voice('vi_VN', true)];
    expect(voiceFor(voices, 'vi')).toBe(voices[2]);
    expect(voiceFor(voices.slice(0, 2), 'vi')).toBe(voices[1]);
  });
  it('is none where none speaks it', () => {
    expect(voiceFor([voice('en-US', true), voice('vie', true)], 'vi')).toBeNull();
    expect(voiceFor([], 'vi')).toBeNull();
  });
});
