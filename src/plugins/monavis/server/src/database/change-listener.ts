import { Client, type ClientConfig } from 'pg';

interface ChangeListenerInput {
  connection: ClientConfig;
  /** Name that the triggers of `database/sql/`, or the processes themselves, notify. */
  channel: 'monavis_demarche' | 'monavis_catalogue' | 'monavis_limits';
  /** Told what was said there. */
  onChange: (payload: string) => void;
  /** Changes may have been missed before this moment. */
  onReconnect: () => void;
  onFault: (error: Error) => void;
}

const RETRY_AFTER_MS = 1_000;
/** A firewall may forget a silent connection without a word: it is spoken on, and given up when nobody answers. */
const HEARTBEAT_MS = 30_000;
const HEARTBEAT = { text: 'select 1', query_timeout: 5_000 };

/** Hears the changes that every process commits. Comes back by itself when the connection is lost. */
export const createChangeListener = ({
  connection,
  channel,
  onChange,
  onReconnect,
  onFault,
}: ChangeListenerInput) => {
  let current: Client | null = null;
  let isListening = false;
  let isStopped = false;
  let retry: NodeJS.Timeout | undefined;
  let heartbeat: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const client = new Client({ ...connection, keepAlive: true, connectionTimeoutMillis: 5_000 });
    current = client;
    let isLost = false;
    const lose = (error?: Error): void => {
      if (isLost) return;
      isLost = true;
      isListening = false;
      clearInterval(heartbeat);
      client.end().catch(() => undefined);
      if (isStopped) return;
      onFault(error ?? new Error('The connection that hears changes has ended'));
      retry = setTimeout(() => void connect(), RETRY_AFTER_MS);
    };
    client.on('error', lose);
    client.on('end', () => lose());
    client.on('notification', ({ payload }) => onChange(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      isListening = !isLost;
      if (isListening) {
        heartbeat = setInterval(() => void client.query(HEARTBEAT).catch(lose), HEARTBEAT_MS);
      }
      onReconnect();
    } catch (error) {
      lose(error instanceof Error ? error : new Error(String(error)));
    }
  };

  return {
    start: connect,
    isListening: (): boolean => isListening,
    stop: async (): Promise<void> => {
      isStopped = true;
      isListening = false;
      clearTimeout(retry);
      clearInterval(heartbeat);
      await current?.end();
    },
  };
};
