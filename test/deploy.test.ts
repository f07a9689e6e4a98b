import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { describe, expect, it } from 'vitest';
import { STAFF_PATHS } from '@/domain/oldAddress';

const read = (file: string) => readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8');

interface Service {
  image?: string;
  build?: { context: string; dockerfile: string };
  environment?: Record<string, string>;
  volumes?: string[];
  networks?: string[];
  secrets?: string[];
  depends_on?: Record<string, { condition: string }>;
}
interface Compose {
  name: string;
  services: Record<string, Service>;
  volumes?: Record<string, unknown>;
  networks?: Record<string, { name?: string; external?: boolean }>;
  secrets?: Record<string, unknown>;
}

const FILES = ['deploy/compose.yaml', 'deploy/mongodb/compose.yaml'];

const load = (file: string): Compose => {
  const document = parseDocument(read(file), { merge: true, strict: true, uniqueKeys: true });
  expect(document.errors).toEqual([]);
  expect(document.warnings).toEqual([]);
  return document.toJS() as Compose;
};

describe.each(FILES)('%s', (file) => {
  it('is YAML whose services use only what the file declares', () => {
    const { services, volumes = {}, networks = {}, secrets = {} } = load(file);
    expect(Object.keys(services).length).toBeGreaterThan(0);
    for (const service of Object.values(services)) {
      expect(Boolean(service.image) || Boolean(service.build)).toBe(true);
      // A version that does not move by itself.
      if (service.image) expect(service.image).toMatch(/^[a-z/]+:\d+\.\d+/);
      const named = (service.volumes ?? []).map((volume) => volume.split(':')[0]!);
      const declared = [...Object.keys(volumes), ...named.filter((name) => name.startsWith('./'))];
      expect(declared).toEqual(expect.arrayContaining(named));
      expect(['default', ...Object.keys(networks)]).toEqual(expect.arrayContaining(service.networks ?? []));
      expect(Object.keys(secrets)).toEqual(expect.arrayContaining(service.secrets ?? []));
      expect(Object.keys(services)).toEqual(expect.arrayContaining(Object.keys(service.depends_on ?? {})));
    }
  });

  it('holds no secret and refuses to start without one', () => {
    for (const { environment = {} } of Object.values(load(file).services))
      for (const [name, value] of Object.entries(environment))
        expect(value).toMatch(new RegExp(`^\\$\\{${name}:\\?`));
  });
});

describe('deploy/varnish', () => {
  const vcl = read('deploy/varnish/default.vcl');

  it('stands on the newsroom’s own network, so that its purges come from there', () => {
    const { services } = load('deploy/varnish/compose.yaml');
    const { varnish, newsroom } = services as Record<
      string,
      Service & { network_mode?: string; ports?: string[] }
    >;
    expect(varnish!.network_mode).toBe('service:newsroom');
    expect(Object.keys(load('deploy/compose.yaml').services)).toContain('newsroom');
    expect(newsroom!.environment).toEqual({ SHARED_CACHE_PURGE_URL: 'http://127.0.0.1:6081/' });
    expect(newsroom!.ports).toEqual(['127.0.0.1:6081:6081']);
    const { context, dockerfile } = varnish!.build!;
    expect([context, dockerfile]).toEqual(['../..', 'deploy/varnish/Dockerfile']);
    expect(read('deploy/varnish/Dockerfile')).toContain('COPY deploy/varnish/default.vcl');
    expect(read('.env.example')).toContain('#SHARED_CACHE_PURGE_URL=');
  });

  it('knows what is not of the public site, and where the newsroom listens', () => {
    const passed = /req\.url ~ "\^\/\(([^)]+)\)/.exec(vcl)![1]!.split('|');
    // What the build made, under /_next, is for everybody.
    expect([...passed.map((part) => `/${part}`), '/_next'].sort()).toEqual([...STAFF_PATHS].sort());
    expect(vcl).toContain('.port = "3000"');
  });

  it('has as many brackets closed as opened', () => {
    const code = vcl.replace(/#.*$/gm, '').replace(/"[^"\n]*"/g, '""');
    for (const [open, close] of ['{}', '()'])
      expect(code.split(open!).length).toBe(code.split(close!).length);
  });
});

describe('the two together', () => {
  it('share a network, and the replica set of the address', () => {
    const [app, database] = FILES.map(load);
    expect(app!.networks!.mongodb).toEqual({ name: database!.networks!.mongodb!.name, external: true });
    expect(read('deploy/mongodb/compose.yaml')).toContain("'--replSet', 'toasoan'");
    expect(read('deploy/mongodb/initiate.js')).toContain("_id: 'toasoan'");
    expect(read('docs/mongodb.md')).toContain('db1,db2,db3/toasoan?replicaSet=toasoan');
  });

  it('name settings that the newsroom knows', () => {
    const settings = read('.env.example');
    for (const name of Object.keys(load(FILES[0]!).services.newsroom!.environment!))
      expect(settings).toContain(`#${name}=`);
  });
});
