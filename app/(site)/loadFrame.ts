import { cache } from 'react';
import { getFrame } from '@/site/data/frame';

/** What stands around a page, read once however many parts of the page ask for it. */
export const loadFrame = cache(() => getFrame());
