/**
 * A process that keeps pages in memory and follows the changes of others, as a server does. Speaks HTTP, and prints its
 * port: `GET /SLUG` answers the story's title as a page of it would be, with what it has heard so far; `POST /ID`
 * gives the story the title of the body and answers when it is committed.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getPayload } from 'payload';
import { followChanges } from '@/platform/server/changes';
import { identityOf, makePage } from '@/platform/server/pageCache/page';
import { onDrop, pageCache } from '@/platform/server/pageCache/pages';
import { getArticle } from '@/site/data/articles';

const { default: config } = await import('@/payload.config');
const payload = await getPayload({ config });
payload.logger.level = 'fatal';
followChanges(payload);
const heard: string[] = [];
onDrop((dropped) => heard.push(...(dropped === 'all' ? ['all'] : dropped)));
let renders = 0;

const titleOf = async (slug: string): Promise<string> => {
  const page = await pageCache().read(slug, async () => {
    renders += 1;
    const article = await getArticle(slug);
    return { page: await makePage(200, {}, Buffer.from(article?.title ?? '')), isKeepable: true };
  });
  return identityOf(page).toString();
};

const textOf = async (req: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of req) text += String(chunk);
  return text;
};

const answer = async (req: IncomingMessage): Promise<unknown> => {
  const name = decodeURIComponent(req.url!.slice(1));
  if (req.method === 'GET') return { title: await titleOf(name), heard, renders };
  const title = await textOf(req);
  await payload.update({ collection: 'articles', id: name, data: { title } as never });
  return {};
};

const server = createServer((req, res) => {
  answer(req).then(
    (said) => res.end(JSON.stringify(said)),
    (error: unknown) => res.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
