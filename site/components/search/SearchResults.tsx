import { Older } from '@/site/components/ui/Older';
import { searchWords as words } from '@/site/messages/search';
import type { FacetGroup, SearchResult, SearchResults as Results } from '@/site/models/search';
import { Pieces } from './Pieces';

/** What was found, and at its side what it can be narrowed to. */
export function SearchResults({ results }: { results: Results }) {
  const { items, facets, total, isMore, reach, first } = results;
  return (
    <div className="columns">
      <section aria-labelledby="ket-qua" className="md:col-span-6 lg:col-span-8">
        <div className="section-title flex items-baseline justify-between gap-4">
          <h2 id="ket-qua">{words.total(total, isMore)}</h2>
          {facets.length > 0 && (
            <a
              href="#thu-hep"
              className="no-print plain -my-2.5 shrink-0 py-2.5 font-sans text-sm font-normal text-accent lg:hidden"
            >
              {words.narrow} <span aria-hidden="true">↓</span>
            </a>
          )}
        </div>
        <Notes results={results} />
        {items.length === 0 && <p className="mt-4">{words.pageEmpty}</p>}
        <ol className="hairlines">
          {items.map((item) => (
            <li key={item.kind + item.id} className="py-4">
              <Result result={item} />
            </li>
          ))}
        </ol>
        <Older href={results.older} label={words.older} />
        {results.older === null && reach !== null && <p className="meta mt-4">{words.reach(reach)}</p>}
        {first && (
          <p className="no-print">
            <a href={first} className="link inline-flex min-h-11 items-center">
              {words.first}
            </a>
          </p>
        )}
      </section>
      {facets.length > 0 && <Facets groups={facets} />}
    </div>
  );
}

/** What the reader should know of the results before reading them. */
function Notes({
  results: { isFallback, dropped, reach, first, corrected, spelling },
}: {
  results: Results;
}) {
  return (
    <>
      {corrected && (
        <p className="mt-3 text-base">
          {words.corrected} <strong>{corrected.question}</strong>.{' '}
          <a href={corrected.typed.href} rel="nofollow" className="link">
            {words.asTyped(corrected.typed.title)}
          </a>
        </p>
      )}
      <Spelling spelling={spelling} />
      {isFallback && <p className="banner mt-3">{words.fallback}</p>}
      {dropped > 0 && <p className="meta mt-3">{words.dropped(dropped)}</p>}
      {reach !== null && first === null && <p className="meta mt-3">{words.reach(reach)}</p>}
    </>
  );
}

/** What may have been meant. */
export function Spelling({ spelling }: { spelling: Results['spelling'] }) {
  if (spelling === null) return null;
  return (
    <p className="mt-3 text-base">
      {words.spelling}{' '}
      <a href={spelling.href} rel="nofollow" className="link font-semibold">
        {spelling.title}
      </a>
      ?
    </p>
  );
}

function Result({ result: { kind, href, title, excerpt, date, notes } }: { result: SearchResult }) {
  return (
    <article>
      <p className="kicker">{words.kinds[kind]}</p>
      <h3 className="headline text-base">
        <a href={href}>
          <Pieces pieces={title} />
        </a>
      </h3>
      {excerpt.length > 0 && (
        <p className="mt-1 max-w-measure">
          <Pieces pieces={excerpt} />
        </p>
      )}
      <p className="meta mt-1 flex flex-wrap gap-x-3">
        {date && <time dateTime={date.at}>{date.text}</time>}
        {notes.map((note) =>
          note.href === null ? (
            <span key={note.title}>{note.title}</span>
          ) : (
            <a key={note.title} href={note.href} className="plain -my-1 py-1">
              {note.title}
            </a>
          ),
        )}
      </p>
    </article>
  );
}

function Facets({ groups }: { groups: FacetGroup[] }) {
  return (
    <nav id="thu-hep" aria-labelledby="thu-hep-ten" className="no-print md:col-span-6 lg:col-span-4">
      <h2 id="thu-hep-ten" className="section-title">
        {words.narrow}
      </h2>
      <div className="search-facets">
        {groups.map(({ title, choices }) => (
          <section key={title}>
            <h3 className="mt-3 font-semibold">{title}</h3>
            <ul>
              {choices.map((choice) => (
                <li key={choice.href}>
                  <a href={choice.href} rel="nofollow" className="plain">
                    {choice.title} <span className="meta">({choice.count})</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  );
}
