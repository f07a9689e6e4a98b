/**
 * A newsroom of its own on the environment's database and files. Prints what the public gets of each photo named:
 * the status and the type.
 */
import { REST_GET } from '@payloadcms/next/routes';
import { getPayload } from 'payload';

const { default: config } = await import('@/payload.config');
const payload = await getPayload({ config });
payload.logger.level = 'fatal';
for (const name of process.argv.slice(2)) {
  const answer = await REST_GET(config)(new Request(`http://localhost/api/media/file/${name}`), {
    params: Promise.resolve({ slug: ['media', 'file', name] }),
  });
  const bytes = (await answer.arrayBuffer()).byteLength;
  const isThere = answer.status === 200 && bytes > 0;
  process.stdout.write(`${answer.status} ${isThere ? answer.headers.get('content-type') : '-'}\n`);
}
await payload.destroy();
process.exit(0);
