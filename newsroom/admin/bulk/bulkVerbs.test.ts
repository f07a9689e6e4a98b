import { describe, expect, it } from 'vitest';
import { ROLES } from '@/domain/roles';
import { WORKFLOW_OF, type WorkflowCollection } from '../../workflow/stages';
import { VERBS } from '../../workflow/table';
import type { VerbRule } from '../../workflow/verb';
import { bulkVerbs } from './bulkVerbs';

const COLLECTIONS = Object.keys(WORKFLOW_OF) as WorkflowCollection[];
const names = (collection: WorkflowCollection, role: Parameters<typeof bulkVerbs>[1]) =>
  bulkVerbs(collection, role).map(({ verb }) => verb);

describe('bulkVerbs', () => {
  it('offers editors what the workflow of the collection has', () => {
    expect(names('articles', 'editor')).toEqual([
      'submit',
      'approve',
      'return',
      'publish',
      'archive',
      'withdraw',
      'takedown',
    ]);
    expect(names('events', 'administrator')).toEqual([
      'submit',
      'return',
      'publish',
      'archive',
      'withdraw',
      'takedown',
    ]);
  });

  it('offers nobody what their role may not do', () => {
    for (const collection of COLLECTIONS) {
      expect(names(collection, 'journalist')).toEqual(['submit']);
      expect(names(collection, null)).toEqual([]);
      for (const role of ROLES)
        for (const verb of names(collection, role))
          expect((VERBS[verb] as VerbRule).roles, `${verb} as ${role}`).toContain(role);
    }
  });

  it('asks for words and the version seen, and for nothing that differs from text to text', () => {
    for (const { verb, note, takes } of bulkVerbs('articles', 'editor')) {
      const rule: VerbRule = VERBS[verb];
      expect(note).toBe(rule.note);
      expect(takes).toEqual(['note', 'updatedAt'].filter((each) => rule.takes.includes(each as 'note')));
    }
  });
});
