import type { EngineReason } from '../../../../../shared/contracts/catalogue';

interface CircuitInput {
  /** Whether the server answers again and holds the current référentiel; throws when it does not answer. */
  probe: () => Promise<boolean>;
  onOpen: (reason: EngineReason) => void;
  onClose: () => void;
  toReason: (error: unknown) => EngineReason;
}

/** What answers a search may take: with memory after it, the whole stays under 300 ms. */
const DEADLINE_MS = 200;
const PROBE_EVERY_MS = 1_000;

/**
 * Keeps searches away from a server that does not answer: the first failure opens the circuit, nobody waits while it
 * is open, and it closes by itself. It begins open, since nothing is known of the server yet.
 */
export const createCircuit = ({ probe, onOpen, onClose, toReason }: CircuitInput) => {
  let reason: EngineReason | null = 'not-ready';
  let timer: NodeJS.Timeout | undefined;
  let probing: Promise<void> | undefined;
  let isStopped = false;

  const probeOnce = async (): Promise<void> => {
    try {
      if (await probe()) {
        reason = null;
        onClose();
      } else reason = 'not-ready';
    } catch (error) {
      reason = toReason(error);
    }
    if (reason !== null && !isStopped) timer = setTimeout(start, PROBE_EVERY_MS).unref();
  };

  function start(): void {
    probing = probeOnce();
  }

  const open = (cause: EngineReason): void => {
    const wasClosed = reason === null;
    reason = cause;
    if (!wasClosed || isStopped) return;
    onOpen(cause);
    timer = setTimeout(start, PROBE_EVERY_MS).unref();
  };

  return {
    start,

    async stop(): Promise<void> {
      isStopped = true;
      clearTimeout(timer);
      await probing;
    },

    /** Why the server is not asked; `null` when it is. */
    reason: (): EngineReason | null => reason,

    /** @returns what the server answers in time, `null` otherwise: `reason` tells why */
    async ask<TAnswer>(work: (signal: AbortSignal) => Promise<TAnswer>): Promise<TAnswer | null> {
      if (reason !== null) return null;
      try {
        return await work(AbortSignal.timeout(DEADLINE_MS));
      } catch (error) {
        open(toReason(error));
        return null;
      }
    },
  };
};
