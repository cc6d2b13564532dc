import { isIPv4, isIPv6 } from 'node:net';

/**
 * Where a request comes from, at three widths; each lies within the next. `near`: a household or a phone, which has a
 * whole /64 of IPv6 addresses, and of IPv4 one (which a carrier may share among many people). `middle`: what a provider
 * gives to one customer (a /56; of IPv4 nothing between). `wide`: what one holder of addresses has without effort (a
 * /48 of IPv6, a /24 of IPv4).
 */
export type Places = { readonly near: string; readonly middle: string; readonly wide: string };

/** The eight groups of an IPv6 address, as numbers; of a mapped IPv4 address too. */
function groupsOf(address: string): readonly number[] {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const [, before = '', a = '0', b = '0', c = '0', d = '0'] = dotted ?? [];
  const plain = dotted
    ? `${before}${(Number(a) * 256 + Number(b)).toString(16)}:${(Number(c) * 256 + Number(d)).toString(16)}`
    : address;
  const [head = '', tail = ''] = plain.split('::');
  const [start, end] = [head, tail].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const gap = Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0');
  return [...start, ...gap, ...end].slice(0, 8).map((group) => Number.parseInt(group, 16) || 0);
}

const hex = (groups: readonly number[]) => groups.map((group) => group.toString(16)).join(':');

const ofIPv4 = (address: string): Places => {
  const wide = `${address.split('.').slice(0, 3).join('.')}.0/24`;
  return { near: address, middle: address, wide };
};

/** The places of an address as it stands in a request, however it is written; what is no address is a place of its own. */
export function placesOf(address: string): Places {
  const [plain = ''] = address.trim().split('%');
  if (isIPv4(plain)) return ofIPv4(plain);
  if (!isIPv6(plain)) {
    const near = plain.slice(0, 60);
    return { near, middle: near, wide: near };
  }
  const groups = groupsOf(plain);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xff_ff;
  if (mapped) {
    const [high = 0, low = 0] = groups.slice(6);
    return ofIPv4([high >> 8, high & 255, low >> 8, low & 255].join('.'));
  }
  const fourth = groups[3] ?? 0;
  return {
    near: `${hex(groups.slice(0, 4))}/64`,
    middle: `${hex([...groups.slice(0, 3), fourth & 0xff_00])}/56`,
    wide: `${hex(groups.slice(0, 3))}/48`,
  };
}
