import type { LoadedComparison } from '../../compare/loadComparison';
import type { CompareTexts } from '../texts';
import { compareAddress, versionLine } from './compareLine';

interface Props {
  path: string;
  loaded: LoadedComparison;
  before: string | null;
  showsAll: boolean;
  texts: CompareTexts;
}

/** Which two versions: a plain form that asks for the page again. */
export function CompareForm({ path, loaded, before, showsAll, texts }: Props) {
  const { options, olderThan, pair } = loaded;
  const chosen = { from: pair?.from.id ?? '', to: pair?.to.id ?? '' };
  const kept = { ...chosen, all: showsAll ? '1' : null };
  return (
    <form className="compare__form" method="get" action={path} key={`${chosen.from} ${chosen.to}`}>
      {(['from', 'to'] as const).map((side) => (
        <label key={side} className="compare__choice">
          {texts[side]}
          <select name={side} defaultValue={chosen[side]}>
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {versionLine(option, texts)}
              </option>
            ))}
          </select>
        </label>
      ))}
      {before ? <input type="hidden" name="before" value={before} /> : null}
      <label className="compare__all">
        <input type="checkbox" name="all" value="1" defaultChecked={showsAll} />
        {texts.all}
      </label>
      <button type="submit" className="compare__button">
        {texts.show}
      </button>
      {before ? <a href={compareAddress(path, kept)}>{texts.newer}</a> : null}
      {olderThan ? <a href={compareAddress(path, { ...kept, before: olderThan })}>{texts.older}</a> : null}
    </form>
  );
}
