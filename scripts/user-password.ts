import { randomBytes } from 'node:crypto';
import { Refusal, refuseUsage, run } from './open';

const [email, ...more] = process.argv.slice(2);
if (!email || more.length > 0) refuseUsage('Usage: npm run user:password -- EMAIL');

await run(async (payload) => {
  const { docs } = await payload.find({ collection: 'users', where: { email: { equals: email } }, limit: 1 });
  const user = docs[0];
  if (!user) throw new Refusal(`There is no account with the e-mail ${email}.`);
  const password = randomBytes(12).toString('base64url');
  await payload.update({ collection: 'users', id: user.id, data: { password } });
  await payload.unlock({ collection: 'users', data: { email } as never, overrideAccess: true });
  console.log(`${user.role} ${user.email} ${password}`);
});
