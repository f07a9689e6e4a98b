import { createServer } from 'node:net';
import { listenError } from '../../platform/server/listenError';
import { StartError } from './StartError';

/** Listens for a moment, so that a taken port is told before a long build. */
export const checkPort = (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(new StartError(listenError(error, host, port))));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()));
  });
