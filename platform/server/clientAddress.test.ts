import { describe, expect, it } from 'vitest';
import { clientAddress } from './clientAddress';

const addressOf = (remoteAddress: string | undefined, forwarded?: string): string =>
  clientAddress({
    socket: { remoteAddress } as never,
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  });

describe('clientAddress', () => {
  it.each([
    ['nobody in front', '113.160.1.2', undefined, '113.160.1.2'],
    ['a stranger who claims another address', '113.160.1.2', '8.8.8.8', '113.160.1.2'],
    ['IPv4 on a socket for both families', '::ffff:113.160.1.2', '8.8.8.8', '113.160.1.2'],
    ['a stranger over IPv6', '2405:4800::1', '8.8.8.8', '2405:4800::1'],
    ['a proxy on this machine', '127.0.0.1', '113.160.1.2', '113.160.1.2'],
    ['a proxy over IPv6', '::1', '2405:4800::1', '2405:4800::1'],
    ['a proxy in the network', '::ffff:172.18.0.3', '113.160.1.2', '113.160.1.2'],
    ['a claim that the proxy passed on before its own', '10.0.0.2', '8.8.8.8, 113.160.1.2', '113.160.1.2'],
    ['a proxy that says nothing', '127.0.0.1', undefined, '127.0.0.1'],
    ['a proxy that says no address', '127.0.0.1', 'unknown', '127.0.0.1'],
    ['a connection that is gone', undefined, undefined, ''],
  ])('%s', (_, socket, forwarded, expected) => expect(addressOf(socket, forwarded)).toBe(expected));
});
