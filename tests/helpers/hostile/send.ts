import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { HostileRequest } from './requests';

/** A request that was cut waits for its rest: the attacker leaves rather than the server. */
const PATIENCE_MS = 2_000;
const DROPS = 10;
const DROP_EVERY_MS = 50;

/**
 * Sends bytes as they are.
 *
 * @returns the status of the answer; 0 when the connection was closed without one, or left
 */
export const sendHostile = (port: number, { bytes, isSlow }: HostileRequest): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' });
    let answer = '';
    let isConnected = false;
    const status = () => Number(/^HTTP\/1\.[01] (\d{3})/.exec(answer)?.[1] ?? 0);

    const drip = async (): Promise<void> => {
      const size = Math.ceil(bytes.length / DROPS);
      for (let at = 0; at < bytes.length && !socket.destroyed; at += size) {
        socket.write(bytes.subarray(at, at + size));
        await wait(DROP_EVERY_MS);
        if (at > bytes.length / 2) socket.destroy();
      }
    };

    socket.setTimeout(PATIENCE_MS, () => socket.destroy());
    socket.on('connect', () => {
      isConnected = true;
      if (isSlow) void drip();
      else socket.write(bytes);
    });
    socket.on('data', (chunk: Buffer) => {
      if (answer.length < 20) answer += chunk.toString('latin1');
      // « 100 Continue » comes before the answer.
      if (status() === 100) answer = answer.replace(/^HTTP\/1\.1 100[^\r\n]*\r\n\r\n/, '');
      else if (status()) socket.destroy();
    });
    // The server closes while the rest is on its way: that is an answer too.
    socket.on('error', (error) => {
      if (!isConnected) reject(error);
    });
    socket.on('close', () => resolve(status()));
  });
