import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { workflowDocument } from './diagram';

it('docs/workflow.md is what the table says', async () => {
  const options = await resolveConfig('docs/workflow.md');
  const expected = await format(workflowDocument(), { ...options, parser: 'markdown' });
  // After a change of the table: npm run docs:workflow
  expect(readFileSync('docs/workflow.md', 'utf8')).toBe(expected);
});
