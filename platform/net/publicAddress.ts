/** Which addresses of the Internet our server may ask on somebody's word: those that anybody may reach, and no others. */

import { BlockList, isIP } from 'node:net';

/** Whether a connection to this IP address may be made. */
export type IsAllowed = (address: string) => boolean;

/**
 * Not globally reachable, or not one machine's, by the special-purpose registries of IANA (RFC 6890 and its updates):
 * this host, private networks, carriers' networks, loopback, link-local, protocol assignments, documentation,
 * benchmarks, the relays of 6to4, multicast, reserved.
 */
const NOT_PUBLIC_V4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** What is given out to networks; all else is local, mapped, translated, multicast or reserved. */
const GLOBAL_V6 = ['2000::', 3] as const;

/** Within it: protocol assignments with Teredo and ORCHID, documentation (twice), and 6to4, which carries IPv4. */
const NOT_PUBLIC_V6: readonly (readonly [network: string, bits: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

const notPublic = new BlockList();
for (const [network, bits] of NOT_PUBLIC_V4) notPublic.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of NOT_PUBLIC_V6) notPublic.addSubnet(network, bits, 'ipv6');
const globalV6 = new BlockList();
globalV6.addSubnet(...GLOBAL_V6, 'ipv6');

/** Whether an IP address, as a socket or a resolver writes it, is one machine's on the public Internet. */
export const isPublicAddress: IsAllowed = (address) => {
  switch (isIP(address)) {
    case 4:
      return !notPublic.check(address, 'ipv4');
    case 6:
      return globalV6.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
    default:
      return false;
  }
};

/**
 * The host of a URL when it is an IP address and not a name; null for a name. The URL parser has brought the other
 * spellings of IPv4 (`0x7f.1`, `017700000001`, `2130706433`) into the usual one by then.
 */
export const literalAddress = ({ hostname }: URL): string | null => {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? null : bare;
};
