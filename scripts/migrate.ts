import { run } from './open';

/** Opening the database in production brings it to the newest schema. */
await run(async (payload) => {
  await payload.find({ collection: 'users', limit: 1, depth: 0, pagination: false });
  console.log('The database has the newest schema.');
});
