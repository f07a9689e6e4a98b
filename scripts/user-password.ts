import { randomBytes } from 'node:crypto';
import { Refusal, run } from './open';

const email = process.argv[2];

await run(async (payload) => {
  if (!email) throw new Refusal('Usage: npm run user:password -- EMAIL');
  const { docs } = await payload.find({ collection: 'users', where: { email: { equals: email } }, limit: 1 });
  const user = docs[0];
  if (!user) throw new Refusal(`There is no account with the e-mail ${email}.`);
  const password = randomBytes(12).toString('base64url');
  await payload.update({ collection: 'users', id: user.id, data: { password } });
  await payload.unlock({ collection: 'users', data: { email } as never, overrideAccess: true });
  console.log(`${user.role} ${user.email} ${password}`);
});
