import { collapse, type Stretch } from '../../compare/collapse';
import type { ComparedParagraph } from '../../compare/compareParagraphs';
import type { ComparedPart } from '../../compare/compareParts';
import type { Segment } from '../../compare/diffWords';
import { fill } from '../../messages/messages';
import type { CompareTexts } from '../texts';

interface Words {
  texts: CompareTexts;
}

/** Words that were put in or taken out; said so to who does not see how they are drawn. */
function Words({ segment: { kind, text }, texts }: Words & { segment: Segment }) {
  if (kind === 'same') return text;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span className="compare__said">{` ${texts[kind]} `}</span>
      {text}
      <span className="compare__said">{` (${texts.end}) `}</span>
    </Mark>
  );
}

const NOTED = ['movedHere', 'movedAway', 'restyled'] as const;

function Paragraph({ paragraph, texts }: Words & { paragraph: ComparedParagraph }) {
  const { kind, as, segments } = paragraph;
  const noted = NOTED.find((each) => each === kind);
  const isWhole = kind === 'movedHere' || kind === 'movedAway';
  return (
    <div className={`compare__paragraph compare__paragraph--${as} compare__paragraph--is-${kind}`}>
      {noted ? <span className="compare__note">{texts[noted]}</span> : null}
      <p>
        {isWhole
          ? segments.map(({ text }) => text).join('')
          : segments.map((segment, index) => <Words key={index} segment={segment} texts={texts} />)}
      </p>
    </div>
  );
}

function Shown({ stretch: { isFolded, paragraphs }, texts }: Words & { stretch: Stretch }) {
  const list = paragraphs.map((paragraph, index) => (
    <Paragraph key={index} paragraph={paragraph} texts={texts} />
  ));
  if (!isFolded) return list;
  return (
    <details className="compare__folded">
      <summary>{fill(texts.folded, { count: String(paragraphs.length) })}</summary>
      {list}
    </details>
  );
}

/** The parts of a text with their changes, as an editor marks up a manuscript. */
export function ComparedText({ parts, texts }: Words & { parts: readonly ComparedPart[] }) {
  return parts.map(({ key, label, isChanged, paragraphs }) => (
    <section key={key} className="compare__part" aria-labelledby={`compare-${key}`}>
      <h3 id={`compare-${key}`}>
        {label}
        {isChanged ? null : <span className="compare__note">{texts.unchangedPart}</span>}
      </h3>
      {paragraphs.length === 0 ? <p className="compare__empty">{texts.empty}</p> : null}
      {collapse(paragraphs).map((stretch, index) => (
        <Shown key={index} stretch={stretch} texts={texts} />
      ))}
    </section>
  ));
}
