import { COMMENT_MAX, RATING_FIELDS, SCORES } from '@/domain/ratings';
import { paths } from '@/platform/paths';
import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { PageTitle } from '@/site/components/ui/PageTitle';
import { Problem } from '@/site/components/ui/Problem';
import { Section } from '@/site/components/ui/Section';
import { ratingWords as words } from '@/site/messages/ratings';
import type { RatingPage } from '@/site/models/ratings';

const PROBLEMS = { missing: words.missing, tooLong: words.tooLong(COMMENT_MAX) } as const;

/** /danh-gia: the form, or thanks in its place, and what readers have said so far. */
export function RatingView({ page }: { page: RatingPage }) {
  const { outcome } = page;
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={words.title} />
      <PageTitle title={words.title} lead={words.lead} />
      {outcome === 'saved' ? (
        <div role="status" className="banner max-w-measure">
          <h2 className="headline text-lg">{words.thanks}</h2>
          <p className="text-base">{words.thanksText}</p>
        </div>
      ) : (
        <>
          <Problem text={outcome && PROBLEMS[outcome]} />
          <RatingForm />
        </>
      )}
      <Section id="ket-qua" title={words.result} className="mt-12 max-w-measure">
        <Result page={page} />
      </Section>
    </>
  );
}

function RatingForm() {
  return (
    <form action={paths.sendRating()} method="post" className="no-print grid max-w-measure gap-6">
      <fieldset>
        <legend className="headline mb-2 text-lg">{words.question}</legend>
        {SCORES.map((score) => (
          <label key={score} className="flex min-h-11 cursor-pointer items-center gap-3 text-base">
            <input
              type="radio"
              name={RATING_FIELDS.score}
              value={score}
              required
              className="size-5 shrink-0 accent-accent"
            />
            {words.scores[score]}
          </label>
        ))}
      </fieldset>
      <div>
        <label htmlFor="gop-y" className="font-semibold">
          {words.comment}
        </label>
        <p id="gop-y-luu-y" className="meta mb-2">
          {words.commentHelp(COMMENT_MAX)}
        </p>
        <textarea
          id="gop-y"
          name={RATING_FIELDS.comment}
          rows={5}
          maxLength={COMMENT_MAX}
          aria-describedby="gop-y-luu-y"
          className="block w-full border border-muted bg-paper px-3 py-2 text-base"
        />
      </div>
      <label hidden>
        {words.trap}
        <input type="text" name={RATING_FIELDS.trap} tabIndex={-1} autoComplete="off" />
      </label>
      <p>
        <button type="submit" className="min-h-11 cursor-pointer bg-accent px-5 font-semibold text-paper">
          {words.send}
        </button>
      </p>
    </form>
  );
}

function Result({ page: { total, average, rows } }: { page: RatingPage }) {
  if (average === null) return <p className="py-4 text-base">{words.none}</p>;
  return (
    <>
      <p className="py-4 text-base">{words.summary(total, average)}</p>
      <table className="w-full border-y border-line text-left">
        <caption className="sr-only">{words.caption}</caption>
        <thead className="meta">
          <tr>
            <th scope="col" className="py-2 font-normal">
              {words.level}
            </th>
            {[words.count, words.share].map((title) => (
              <th key={title} scope="col" className="py-2 pl-4 text-right font-normal">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ score, count, share }) => (
            <tr key={score} className="border-t border-line">
              <th scope="row" className="py-2 font-normal">
                {words.scores[score]}
              </th>
              <td className="py-2 pl-4 text-right">{words.number(count)}</td>
              <td className="py-2 pl-4 text-right">{words.percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
