import { describe, expect, it } from 'vitest';
import { createClientAddress } from '#src/server/client-address.ts';

const behind = createClientAddress(['10.0.0.0/8', '127.0.0.1', 'fd00::/8']);

describe('the client’s address', () => {
  it.each([
    ['the connection, when nothing was forwarded', '10.0.0.9', undefined, '10.0.0.9'],
    ['the connection, when it is no proxy of ours', '6.6.6.6', '1.2.3.4', '6.6.6.6'],
    ['the right-most hop that is not ours', '127.0.0.1', '6.6.6.6, 203.0.113.7, 10.0.0.9', '203.0.113.7'],
    ['not what the client wrote itself', '10.0.0.9', '6.6.6.6, 203.0.113.7', '203.0.113.7'],
    ['an IPv6 address', 'fd00::1', '2001:db8::7', '2001:db8::7'],
    ['IPv4 inside IPv6 as IPv4', '::ffff:10.0.0.9', '::ffff:203.0.113.7', '203.0.113.7'],
    ['the last proxy, when a hop is unreadable', '10.0.0.9', '6.6.6.6, rien', '10.0.0.9'],
    ['the left-most proxy, when all hops are ours', '10.0.0.9', '10.0.0.1, 10.0.0.2', '10.0.0.1'],
    ['unknown, when the socket is gone', undefined, '6.6.6.6', 'unknown'],
  ])('is %s', (_, remote, forwarded, client) => {
    expect(behind(remote, forwarded)).toBe(client);
  });

  it('does not read the header at all without proxies', () => {
    expect(createClientAddress([])('127.0.0.1', '6.6.6.6')).toBe('127.0.0.1');
  });
});
