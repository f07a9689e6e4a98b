import { shareImageOf } from '../../../shareImage';

export const dynamic = 'force-dynamic';

export const GET = shareImageOf('events');
