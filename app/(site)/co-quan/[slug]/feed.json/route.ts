import { agencyFeed } from '../../../feedRoute';

export const dynamic = 'force-dynamic';

export const GET = agencyFeed('json');
