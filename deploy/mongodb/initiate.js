/* global db, rs, sleep, print */
// For mongosh, once, on the loopback of the first member.
const members = ['db1', 'db2', 'db3'].map((name, index) => ({
  _id: index,
  host: `${name}:27017`,
  priority: index === 0 ? 2 : 1,
}));
const { MONGO_ROOT_PASSWORD, MONGO_PASSWORD } = process.env;

const codeOf = (action) => {
  try {
    action();
    return null;
  } catch (error) {
    return error.codeName ?? String(error);
  }
};

const isKnown = codeOf(() => db.auth('root', MONGO_ROOT_PASSWORD)) === null;
if (isKnown) {
  print('The replica set is there already: nothing to do.');
} else {
  const code = codeOf(() => rs.initiate({ _id: 'toasoan', members }));
  if (code !== null && code !== 'AlreadyInitialized') throw new Error(`rs.initiate: ${code}`);
  while (!db.hello().isWritablePrimary) sleep(500);
  db.createUser({ user: 'root', pwd: MONGO_ROOT_PASSWORD, roles: ['root'] });
  db.auth('root', MONGO_ROOT_PASSWORD);
  db.createUser({
    user: 'toasoan',
    pwd: MONGO_PASSWORD,
    roles: [
      { role: 'readWrite', db: 'toasoan' },
      { role: 'dbAdmin', db: 'toasoan' },
    ],
  });
  print('The replica set is ready.');
}
