import { BlockList, isIP } from 'node:net';
import type { ProxyRange } from '../config.ts';

/** Where requests come from, in the form in which they are counted. */
export class Addresses {
  readonly #proxies = new BlockList();

  /** @param proxies whose word about the address of their clients is believed */
  constructor(proxies: readonly ProxyRange[]) {
    for (const { address, prefix } of proxies) {
      this.#proxies.addSubnet(address, prefix, familyOf(address));
    }
  }

  /**
   * @param remote the socket's other end
   * @param forwarded the header X-Forwarded-For, to which each proxy adds whom it heard from
   * @returns an IPv4 address, or an IPv6 network: whoever has one address there has 2⁶⁴ of them
   */
  of(remote: string | undefined, forwarded: string | string[] | undefined): string {
    let client = plain(remote ?? '');
    // From the right: what stands left of a stranger's own address is whatever the stranger wrote.
    const hops = String(forwarded ?? '').split(',');
    while (hops.length > 0 && this.#isProxy(client)) {
      const before = plain(hops.pop()?.trim() ?? '');
      if (isIP(before) === 0) break;
      client = before;
    }
    return isIP(client) === 6 ? networkOf(client) : client;
  }

  #isProxy(address: string): boolean {
    return isIP(address) !== 0 && this.#proxies.check(address, familyOf(address));
  }
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

/** Without the zone of a link-local address, and IPv4 as such where a socket takes both. */
function plain(address: string): string {
  const withoutZone = address.split('%', 1)[0] ?? '';
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(withoutZone)?.[1] ?? withoutZone;
}

/** The first 64 of 128 bits, such as `2001:db8:0:1::/64`. */
function networkOf(address: string): string {
  // The parser of URLs writes every address in its one canonical form (RFC 5952).
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = Array.from({ length: 8 - front.length - back.length }, () => '0');
  return `${[...front, ...gap, ...back].slice(0, 4).join(':')}::/64`;
}
