import { connect, createServer, type Socket } from 'node:net';
import type { Connection } from '../../src/platform/db/db.ts';

/** A wire between a portal and its database that can be cut. */
export type Cable = {
  /** Where the portal finds the database. */
  readonly connection: Exclude<Connection, string>;
  /** Breaks every connection and takes no new one. */
  cut(): Promise<void>;
  close(): Promise<void>;
};

/** Lays a cable to a database, which stays as it is when the cable is cut. */
export async function layCable(connection: Exclude<Connection, string>): Promise<Cable> {
  const sockets = new Set<Socket>();
  const { host, port } = connection;
  const server = createServer((near) => {
    const far = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket
        .on('error', () => {})
        .on('close', () => {
          sockets.delete(socket);
          near.destroy();
          far.destroy();
        });
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      for (const socket of sockets) socket.destroy();
    });
  const here = { host: '127.0.0.1', port: typeof address === 'object' && address ? address.port : 0 };
  return {
    connection: { ...connection, ...here },
    cut: close,
    close: () => (server.listening ? close() : Promise.resolve()),
  };
}
