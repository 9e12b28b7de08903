import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A wire that counts what passes: a browser's own counts leave out what its worker fetches. */
export type Meter = {
  readonly port: number;
  /** Where the wire leads, once there is a server. */
  readonly leadTo: (port: number) => void;
  /** Bytes both ways since the start, headers included. */
  readonly bytes: () => number;
  readonly close: () => void;
};

export const openMeter = async (): Promise<Meter> => {
  let [target, bytes] = [0, 0];
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      from.on('data', (chunk) => (bytes += chunk.length));
      from.on('error', () => to.destroy());
      from.pipe(to);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    leadTo: (port) => void (target = port),
    bytes: () => bytes,
    close: () => void server.close(),
  };
};
