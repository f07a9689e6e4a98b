/**
 * Visits the newsroom of the environment: signs in, reads a story as the public does, and saves it as an editor
 * would. Prints what came of it as JSON. Arguments: e-mail, slug of the story, password.
 */
import { getPayload } from 'payload';
import { readUnfinishedImport } from '@/platform/db/portable/unfinishedImport';
import { getArticle } from '@/site/data/articles';
import { PASSWORD } from '@/test/newsroom';

const [email = '', slug = '', password = PASSWORD] = process.argv.slice(2);
const { default: config } = await import('@/payload.config');
const payload = await getPayload({ config });
payload.logger.level = 'fatal';

const signIn = async (): Promise<string | null> => {
  try {
    const { user } = await payload.login({ collection: 'users', data: { email, password } });
    return (user as { role?: string }).role ?? null;
  } catch (error) {
    if ((error as Error).name !== 'AuthenticationError') throw error;
    return null;
  }
};

const role = await signIn();
const page = await getArticle(slug);
const { docs } = await payload.find({
  collection: 'articles',
  where: { slug: { equals: slug } },
  draft: true,
});
const { id } = docs[0]!;
const versions = { collection: 'articles', where: { parent: { equals: id } } } as const;
const before = (await payload.countVersions(versions)).totalDocs;
await payload.update({ collection: 'articles', id, data: { lead: 'Sửa ở nơi mới.' }, draft: true });
const after = (await payload.countVersions(versions)).totalDocs;
const newest = await payload.findByID({ collection: 'articles', id, draft: true });

const said = {
  role,
  title: page?.title ?? null,
  unfinished: await readUnfinishedImport(payload),
  isSaved: after === before + 1 && newest.lead === 'Sửa ở nơi mới.',
};
process.stdout.write(`${JSON.stringify(said)}\n`);
await payload.destroy();
process.exit(0);
