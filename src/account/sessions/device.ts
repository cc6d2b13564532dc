import { isIPv4, isIPv6 } from 'node:net';

/** What a request tells of the browser it came from. */
export type RequestOrigin = { readonly from: string; readonly userAgent: string };

/** What a person may know a session by; '' where it is not known. */
export type Device = { readonly browser: string; readonly system: string; readonly network: string };

type Names = readonly (readonly [RegExp, string])[];

// The order matters: most browsers also call themselves Chrome or Safari, and most systems Linux or Mac.
const BROWSERS: Names = [
  [/\b(?:Edg|EdgA|EdgiOS)\//, 'Edge'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:OPR|Opera)\b/, 'Opera'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: Names = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const nameIn = (text: string, names: Names) => names.find(([pattern]) => pattern.test(text))?.[1] ?? '';

/** Browser and system by name, and the network: enough to recognise a session, too little to follow somebody. */
export function deviceOf({ from, userAgent }: RequestOrigin): Device {
  return {
    browser: nameIn(userAgent, BROWSERS),
    system: nameIn(userAgent, SYSTEMS),
    network: networkOf(from),
  };
}

/** The address cut to its network: '203.0.113.*' (24 bits) or '2001:db8:85a3:*' (48 bits). '' when it is none. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.*`;
  if (!isIPv6(plain)) return '';
  const [head = ''] = plain.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  return `${[0, 1, 2].map((at) => groups[at] ?? '0').join(':')}:*`;
}
