import { isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';
import { isPublicAddress } from '../net/publicAddress';

/**
 * The header in which this server tells Next whose request it is. Written into every request that is passed on;
 * what a client sends under this name never arrives (siteHandler.ts).
 */
export const CLIENT_ADDRESS = 'x-toasoan-client';

/** A socket that takes both families writes IPv4 as `::ffff:192.0.2.1`. */
const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

/**
 * The IP address a request came from; empty when the connection is gone. A proxy is believed only where it stands on
 * this machine or in its network, and of what it sends only the last address of `X-Forwarded-For`: the one it added
 * itself.
 */
export const clientAddress = ({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string => {
  const near = plain(socket.remoteAddress ?? '');
  if (isPublicAddress(near)) return near;
  const told = plain(
    String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)!,
  );
  return isIP(told) ? told : near;
};
