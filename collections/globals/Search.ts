import type { GlobalConfig, TextFieldSingleValidation } from 'payload';
import { text as textProblem } from 'payload/shared';
import { anyone, editors } from '../access/access';
import { unsavedField } from '../fields/unsavedField';
import { pagesAfterGlobalChange } from '../hooks/pageChanges';
import { fill, messagesOf, name, text } from '@/newsroom/messages/messages';
import { MAX_ROWS, MAX_ROW_LENGTH, rowProblem } from '@/platform/search/question/synonyms';
import { USUAL_SYNONYMS } from '@/platform/search/question/usualSynonyms';

/** What is wrong with a row of equal words, if something is: Payload's own checks first. */
const checkRow: TextFieldSingleValidation = async (value, args) => {
  const own = await textProblem(value, args);
  if (own !== true) return own;
  const rows = ((args.data as { synonyms?: { words?: string | null }[] | null }).synonyms ?? []).map(
    ({ words }) => words ?? '',
  );
  const index = Number(args.path.at(-2));
  const problem = rowProblem(
    value ?? '',
    rows.filter((_, other) => other !== index),
  );
  if (!problem) return true;
  const message = messagesOf(args.req).search.problems[problem.kind];
  return fill(message, { term: 'term' in problem ? problem.term : '' });
};

/** With ids of their own, 24 hex digits: until somebody saves, Payload would make new ones at each reading. */
const usualRows = USUAL_SYNONYMS.map((words, index) => ({
  id: (index + 1).toString(16).padStart(24, '0'),
  words,
}));

/** What helps readers to find: words that mean the same. */
export const Search: GlobalConfig = {
  slug: 'search',
  label: text((m) => m.search.label),
  access: { read: anyone, update: editors },
  hooks: { afterChange: [pagesAfterGlobalChange] },
  admin: { group: text((m) => m.group.system), description: text((m) => m.search.about) },
  fields: [
    unsavedField(),
    {
      name: 'synonyms',
      type: 'array',
      maxRows: MAX_ROWS,
      label: text((m) => m.search.synonyms),
      labels: { singular: name((m) => m.search.row), plural: name((m) => m.search.synonyms) },
      defaultValue: usualRows,
      admin: { description: text((m) => m.search.synonymsHelp), initCollapsed: false },
      fields: [
        {
          name: 'words',
          type: 'text',
          required: true,
          maxLength: MAX_ROW_LENGTH,
          label: text((m) => m.search.words),
          validate: checkRow,
          admin: { placeholder: 'UBND, Ủy ban nhân dân' },
        },
      ],
    },
  ],
};
