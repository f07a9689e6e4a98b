import { siteFeed } from '../feedRoute';

export const dynamic = 'force-dynamic';

export const GET = siteFeed('atom');
