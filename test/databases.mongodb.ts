import type { TestProject } from 'vitest/node';
import './databases';
import { sharedMongoServer } from './mongoServer';

/** One server for the whole run; each test file makes a database of its own there. */
export async function setup(project: TestProject) {
  const server = await sharedMongoServer();
  const { nodeOptions } = server;
  project.provide('database', { kind: 'mongodb', url: server.url('DATABASE'), nodeOptions });
  return () => server.stop();
}
