import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isPublicAddress, literalAddress } from './publicAddress';

const PUBLIC = [
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '113.160.92.202',
  '126.255.255.255',
  '128.0.0.0',
  '169.253.255.255',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '192.169.0.0',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2001:4860:4860::8888',
  '2405:4800::1',
  '2606:4700:4700::1111',
  '2a00:1450:4001:82f::200e',
];

const NOT_PUBLIC = [
  // This host and loopback.
  '0.0.0.0',
  '0.1.2.3',
  '127.0.0.1',
  '127.255.255.254',
  '::',
  '::1',
  '0:0:0:0:0:0:0:1',
  // Private networks and carriers'.
  '10.0.0.1',
  '10.255.255.255',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '192.168.255.255',
  '100.64.0.1',
  '100.127.255.255',
  'fc00::1',
  'fd12:3456:789a::1',
  // Link-local: the metadata of clouds is there.
  '169.254.169.254',
  'fe80::1',
  'fe80::1%eth0',
  'febf::1',
  'fec0::1',
  // Multicast, broadcast, reserved.
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  'ff02::1',
  'ff0e::1',
  // Documentation, benchmarks, protocol assignments.
  '192.0.0.8',
  '192.0.2.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.7',
  '203.0.113.9',
  '192.88.99.1',
  '2001:db8::1',
  '3fff::1',
  '100::1',
  '5f00::1',
  // IPv4 in the clothes of IPv6: mapped, compatible, translated, 6to4, Teredo. Also of public ones.
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:10.0.0.1',
  '::ffff:8.8.8.8',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::a00:1',
  '2002:7f00:1::',
  '2002:c0a8:1::1',
  '2001:0:4136:e378:8000:63bf:3fff:fdd2',
  // No addresses at all.
  '',
  'localhost',
  '127.1',
  '2130706433',
  '0x7f000001',
  '0177.0.0.1',
  '127.0.0.1 ',
  '[::1]',
  '1.1.1.1:80',
];

describe('an address', () => {
  it.each(PUBLIC)('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each(NOT_PUBLIC)('%j is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it('is never public inside a network that is not, whatever it is', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(octet, octet, octet, (b, c, d) => {
        for (const inside of [
          `10.${b}.${c}.${d}`,
          `127.${b}.${c}.${d}`,
          `192.168.${c}.${d}`,
          `169.254.${c}.${d}`,
        ]) {
          expect(isPublicAddress(inside)).toBe(false);
          expect(isPublicAddress(`::ffff:${inside}`)).toBe(false);
        }
      }),
    );
  });
});

describe('the host of a URL', () => {
  it.each([
    ['http://127.0.0.1/a.jpg', '127.0.0.1'],
    ['http://2130706433/a.jpg', '127.0.0.1'],
    ['http://0x7f000001/a.jpg', '127.0.0.1'],
    ['http://0x7f.1/a.jpg', '127.0.0.1'],
    ['http://0177.0.0.1/a.jpg', '127.0.0.1'],
    ['http://017700000001/a.jpg', '127.0.0.1'],
    ['http://127.1/a.jpg', '127.0.0.1'],
    ['http://127.0.0.1./a.jpg', '127.0.0.1'],
    ['http://１２７.0.0.1/a.jpg', '127.0.0.1'],
    ['http://[::1]:8080/a.jpg', '::1'],
    ['http://[::ffff:127.0.0.1]/a.jpg', '::ffff:7f00:1'],
    ['http://user:word@10.0.0.1/a.jpg', '10.0.0.1'],
  ])('of %s is the address %s, which is refused', (url, address) => {
    expect(literalAddress(new URL(url))).toBe(address);
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['http://localhost/a.jpg', 'https://tienyen.example.vn/a.jpg'])('of %s is a name', (url) => {
    expect(literalAddress(new URL(url))).toBeNull();
  });
});
