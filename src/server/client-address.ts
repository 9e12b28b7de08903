import { BlockList, isIP, isIPv6 } from 'node:net';

/** Whom a request comes from, given the connection's address and the X-Forwarded-For header. */
export type ClientAddress = (remote: string | undefined, forwarded: string | undefined) => string;

/**
 * The right-most hop that is not one of our own proxies (G2): what stands further left was written by the
 * client itself. Without proxies the header is not read at all.
 */
export const createClientAddress = (proxies: readonly string[]): ClientAddress => {
  const own = new BlockList();
  for (const entry of proxies) {
    const [address = '', prefix] = entry.split('/');
    const family = familyOf(address);
    if (prefix === undefined) own.addAddress(address, family);
    else own.addSubnet(address, Number(prefix), family);
  }
  const isOwn = (address: string): boolean => own.check(address, familyOf(address));

  return (remote, forwarded) => {
    let client = plain(remote ?? '');
    if (isIP(client) === 0) return 'unknown';
    const hops = (forwarded ?? '').split(',').map((hop) => plain(hop.trim()));
    for (const hop of hops.reverse()) {
      if (!isOwn(client) || isIP(hop) === 0) return client;
      client = hop;
    }
    return client;
  };
};

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4');

/** IPv4 inside IPv6 is the same client as IPv4. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');
