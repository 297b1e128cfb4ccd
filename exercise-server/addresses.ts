import { hostname, networkInterfaces } from 'node:os';

/** IPv4 addresses of this computer on its networks, without the loopback. */
export function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

/** Names by which this computer may be called, besides those that the administrator adds. */
export function ownNames(): readonly string[] {
  const name = hostname().toLowerCase();
  return ['localhost', '127.0.0.1', '[::1]', name, `${name}.local`, ...ownAddresses()];
}
