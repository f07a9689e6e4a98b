import { Agent, request } from 'node:http';
import { quantile } from '../quantile';

/** What it took to ask for each of several addresses once. Times in milliseconds. */
export interface Once {
  requests: number;
  requestsPerSecond: number;
  p50: number;
  p95: number;
  /** Answers other than 200. */
  errors: number;
}

const ask = (agent: Agent, url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers: { 'accept-encoding': 'gzip, br' } }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode!));
      answer.once('error', reject);
    });
    asked.once('error', reject);
    asked.end();
  });

/** Asks for each of these paths once, in order, over so many connections: what nobody has asked for before. */
export const askOnce = async (
  base: string,
  addresses: readonly string[],
  connections: number,
): Promise<Once> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let errors = 0;
  let at = 0;
  const begin = performance.now();
  const askOn = async (): Promise<void> => {
    for (let path = addresses[at++]; path !== undefined; path = addresses[at++]) {
      const asked = performance.now();
      if ((await ask(agent, base + path)) !== 200) errors += 1;
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, askOn));
  const seconds = (performance.now() - begin) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    requests: times.length,
    requestsPerSecond: times.length / seconds,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    errors,
  };
};
