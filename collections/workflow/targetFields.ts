import type { Field } from 'payload';
import { text } from '@/newsroom/messages/messages';

/**
 * The record that something is about, by collection and id. Not a relationship: what is told of a record outlives it.
 */
export const targetFields = (): Field[] => [
  { name: 'targetCollection', type: 'text', required: true, index: true },
  { name: 'target', type: 'text', required: true, index: true },
  { name: 'title', type: 'text', label: text((m) => m.audit.title) },
];
