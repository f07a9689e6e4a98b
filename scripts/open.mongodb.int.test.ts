import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { programArgs } from '@/platform/program';
import { freePort, waitForExit } from '@/test/process';

it(
  'a command without a database ends with one line and without the password',
  { timeout: 60_000 },
  async () => {
    const child = spawn(process.execPath, programArgs('scripts/user-password.ts', 'a@tienyen.example'), {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: `mongodb://toasoan:mat-khau-bi-mat@127.0.0.1:${await freePort()}/news?replicaSet=rs0`,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    expect(await waitForExit(child)).toBe(1);
    expect(output).toMatch(
      /^The database does not answer \(connection refused\): see that it runs at 127\.0\.0\.1:\d+\. Nothing was done\.\n$/,
    );
  },
);
