import config from '@payload-config';
import { withRetries } from '@/platform/db/conflicts';
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes';

export const GET = REST_GET(config);
export const POST = withRetries(REST_POST(config));
export const DELETE = withRetries(REST_DELETE(config));
export const PATCH = withRetries(REST_PATCH(config));
export const PUT = withRetries(REST_PUT(config));
export const OPTIONS = REST_OPTIONS(config);
