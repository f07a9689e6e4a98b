// The one entry of `npm start` and `npm run build`. Written in old syntax: it has to tell an old Node that it is old.
var needed = [20, 9];
var found = process.versions.node.split('.').map(Number);

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  fail(
    'Node ' +
      process.versions.node +
      ' is too old: install Node 20.9 or newer (https://nodejs.org) and start again.',
  );
} else {
  import('tsx/esm/api')
    .then(
      function (tsx) {
        tsx.register();
        return import('./start/start.ts').then(function (start) {
          return start.run(process.argv.slice(2));
        });
      },
      function () {
        fail('The packages are not installed: run npm install, then start again.');
      },
    )
    .catch(function (error) {
      var isMissing =
        error && error.code === 'ERR_MODULE_NOT_FOUND' && /Cannot find package/.test(error.message);
      fail(isMissing ? 'The packages are not complete: run npm install, then start again.' : error);
    });
}
