import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { programArgs } from '@/platform/program';
import { freePort, waitForExit } from '@/test/process';

export interface Baseline {
  name: string;
  base: string;
}

const settings = (folder: string, port: number): string => `
worker_processes 1;
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  default_type text/html;
  open_file_cache max=10;
  sendfile on;
  keepalive_requests 100000000;
  server { listen 127.0.0.1:${port}; root ${folder}/site; index page.html; }
}
`;

const startBare = async (file: string): Promise<{ child: ChildProcess; base: string }> => {
  const child = spawn(process.execPath, programArgs('benchmark/bench/bareServer.ts', file), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the bare server ended: ${code}`)));
  });
  return { child, base: `http://127.0.0.1:${port}` };
};

const startNginx = async (folder: string): Promise<{ child: ChildProcess; base: string } | null> => {
  if (spawnSync('nginx', ['-v']).error) return null;
  const port = await freePort();
  await writeFile(path.join(folder, 'nginx.conf'), settings(folder, port));
  const child = spawn('nginx', ['-c', path.join(folder, 'nginx.conf'), '-p', folder], { stdio: 'ignore' });
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 50 && child.exitCode === null; tries += 1) {
    const answer = await fetch(base).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return { child, base };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGTERM');
  throw new Error(`nginx did not start: ${folder}/error.log`);
};

/**
 * The limits of this machine, measured in the same rounds: Node sending these bytes out of memory, and nginx, where it
 * is installed, sending them as a file.
 */
export const startBaselines = async (
  page: Buffer,
): Promise<{ baselines: Baseline[]; stop(): Promise<void> }> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'toasoan-baseline-'));
  const file = path.join(folder, 'site/page.html');
  await mkdir(path.dirname(file));
  await writeFile(file, page);
  // nginx started by root reads as somebody else.
  await chmod(folder, 0o755);
  const bare = await startBare(file);
  const nginx = await startNginx(folder);
  return {
    baselines: [
      { name: 'bare Node', base: bare.base },
      ...(nginx ? [{ name: 'nginx, a file', base: nginx.base }] : []),
    ],
    stop: async () => {
      for (const child of [bare.child, nginx?.child]) {
        child?.kill('SIGTERM');
        if (child) await waitForExit(child);
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
};
