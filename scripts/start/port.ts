import { createServer } from 'node:net';
import { Refusal } from '../refusal';

const tryToListen = (host: string, port: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });

/**
 * Refuses, before anything is started, a port that cannot be listened on. On the loopback both addresses count:
 * a browser asked for « localhost » may try ::1 first, and find somebody else's server there.
 */
export const refuseBusyPort = async (host: string, port: number): Promise<void> => {
  const isLoopback = host === '127.0.0.1' || host === 'localhost';
  for (const address of isLoopback ? [host, '::1'] : [host]) {
    const code = await tryToListen(address, port);
    if (code === 'EADDRINUSE') {
      throw new Refusal(
        `Le port ${port} est déjà utilisé : arrêtez le programme qui l’occupe, ou choisissez-en un autre, par exemple « PORT=${port + 1} npm start ».`
      );
    }
    if (code === 'EACCES') {
      throw new Refusal(
        `Ce compte n’a pas le droit d’écouter sur le port ${port} : choisissez PORT au-dessus de 1024.`
      );
    }
    // A machine without IPv6 has no ::1 to check.
    if (code && address === host) {
      throw new Refusal(`HOST=${host} n’est pas une adresse de cette machine (${code}).`);
    }
  }
};
