import type { LoadedComparison } from '../../compare/loadComparison';
import type { CompareTexts } from '../texts';
import { ComparedText } from './ComparedText';
import { CompareForm } from './CompareForm';
import { summaryLine } from './compareLine';

interface Props {
  path: string;
  loaded: LoadedComparison;
  before: string | null;
  showsAll: boolean;
  texts: CompareTexts;
}

const sameLine = ({ pair }: LoadedComparison, texts: CompareTexts): string =>
  pair?.from.id === pair?.to.id && pair?.to.marks.includes('live') ? texts.sameAsLive : texts.same;

/** The choice of two versions, what changed in a sentence, and the marked-up text. */
export function CompareContent({ path, loaded, before, showsAll, texts }: Props) {
  const { pair, isGone } = loaded;
  if (!pair) return <p className="compare__sentence">{texts.onlyOne}</p>;
  const { parts, summary } = pair.comparison;
  const shown = parts.filter(({ isChanged, paragraphs }) => isChanged || (showsAll && paragraphs.length > 0));
  return (
    <>
      <CompareForm path={path} loaded={loaded} before={before} showsAll={showsAll} texts={texts} />
      {isGone ? <p className="compare__sentence">{texts.gone}</p> : null}
      <p className="compare__sentence compare__summary">
        {summaryLine(summary, texts) || sameLine(loaded, texts)}
      </p>
      {summary.changed.length > 0 ? (
        <p className="compare__legend" aria-hidden="true">
          {texts.legend}
        </p>
      ) : null}
      <ComparedText parts={shown} texts={texts} />
    </>
  );
}
