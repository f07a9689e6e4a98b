import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAccounts } from './announce';
import { checkDataFolder } from './checkDataFolder';
import { checkPort } from './checkPort';
import { hashSources } from './hashSources';

const folder = () => mkdtempSync(path.join(tmpdir(), 'checks-'));

describe('checkDataFolder', () => {
  it('makes the folder', () => {
    expect(() => checkDataFolder(path.join(folder(), 'a/b'))).not.toThrow();
  });

  it.each(['/dev/null', '/dev/null/data'])('says in one line that %s cannot be written', (dataDir) => {
    expect(() => checkDataFolder(dataDir)).toThrow(
      /^The data folder .+ is not writable \(E\w+\): .+ DATA_DIR\.$/,
    );
  });
});

describe('checkPort', () => {
  it('tells a taken port from a free one', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await expect(checkPort('127.0.0.1', port)).rejects.toThrow(
      `Port ${port} is in use: stop the other program or start with PORT=${port + 1} npm start.`,
    );
    await expect(checkPort('0.0.0.0', port)).rejects.toThrow(`Port ${port} is in use`);
    await new Promise((resolve) => server.close(resolve));
    await expect(checkPort('127.0.0.1', port)).resolves.toBeUndefined();
  });

  it('refuses a host of another machine', async () => {
    await expect(checkPort('192.0.2.1', 3000)).rejects.toThrow(
      /^HOST 192\.0\.2\.1 is not an address of this machine/,
    );
  });
});

describe('hashSources', () => {
  const project = () => {
    const root = folder();
    mkdirSync(path.join(root, 'app/tin'), { recursive: true });
    mkdirSync(path.join(root, 'e2e'));
    const write = (name: string, text: string) => writeFileSync(path.join(root, name), text);
    write('app/tin/page.tsx', '1');
    write('next.config.js', '1');
    write('package-lock.json', '1');
    return { root, write, hash: () => hashSources(root) };
  };

  it.each(['app/tin/page.tsx', 'app/new.ts', 'next.config.js', 'payload.config.ts', 'package-lock.json'])(
    'changes with %s',
    (name) => {
      const { hash, write } = project();
      const before = hash();
      write(name, '2');
      expect(hash()).not.toBe(before);
    },
  );

  it.each(['next-env.d.ts', 'app/tin/page.test.tsx', 'e2e/a.ts', 'README.md', 'tsconfig.json'])(
    'does not change with %s',
    (name) => {
      const { hash, write } = project();
      const before = hash();
      write(name, '2');
      expect(hash()).toBe(before);
    },
  );

  it('is the same for the same content elsewhere', () => expect(project().hash()).toBe(project().hash()));
});

describe('readAccounts', () => {
  it('gives role, e-mail and password a line each', () => {
    const lines = readAccounts('journalist a@b.vn p1\neditor long@b.vn p2\n\nnot an account line at all\n');
    expect(lines.map((line) => line.split(/\s+/))).toEqual([
      ['journalist', 'a@b.vn', 'p1'],
      ['editor', 'long@b.vn', 'p2'],
    ]);
    expect(readAccounts('')).toEqual([]);
  });
});
