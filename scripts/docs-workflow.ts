import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { workflowDocument } from '@/newsroom/workflow/diagram';

const file = 'docs/workflow.md';
const options = await resolveConfig(file);
writeFileSync(file, await format(workflowDocument(), { ...options, parser: 'markdown' }));
console.log(`${file} is written.`);
