import type { CatalogueAnswer } from '../../src/plugins/monavis/shared/contracts/catalogue';
import type { ButtonAnswer } from '../../src/plugins/monavis/shared/contracts/buttons';
import type {
  ReviewEntry,
  ReviewsAnswer,
} from '../../src/plugins/monavis/shared/contracts/reviews';
import type { DemoInfo } from './product';

/** The running product, as the global setup of the browser tests left its description. */
export const readDemo = (): DemoInfo => JSON.parse(process.env.MONAVIS_E2E ?? 'null');

const request = async <TAnswer>(
  address: string,
  { method, body, token }: { method: string; body?: object; token?: string }
): Promise<TAnswer> => {
  const response = await fetch(address, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${address}: ${response.status}`);
  return response.json();
};

/** Logs in as the demo's administrateur, who acts on every démarche. */
const logIn = async ({ site, accounts }: DemoInfo): Promise<string> => {
  const account = accounts.find(({ role }) => role === 'Administrateur MonAvis');
  const { email, password } = account ?? {};
  const { data } = await request<{ data: { token: string } }>(`${site}/admin/login`, {
    method: 'POST',
    body: { email, password },
  });
  return data.token;
};

// Once for each test file: a person may log in five times in five minutes.
let session: Promise<string> | undefined;

/** A form of its own for a test: a new button on a démarche that the demo data leaves alone. */
export interface DemoForm {
  title: string;
  address: string;
  /** What was voted since, the newest first. */
  reviews: () => Promise<ReviewEntry[]>;
  close: () => Promise<void>;
}

// Far from the démarches that the demo data uses. Each test file begins here: they run one after the other.
let page = 20;

/** Pages away from those of the other files: for tests after which no other test may come to their démarche. */
const PAGES_APART = { adapted: 40, merged: 80 } as const;

/** @param apart - what the test does to the démarche itself, when it is more than voting */
export const createDemoForm = async (
  demo: DemoInfo,
  { apart }: { apart?: keyof typeof PAGES_APART } = {}
): Promise<DemoForm> => {
  session ??= logIn(demo);
  const token = await session;
  const send = <TAnswer>(method: string, path: string, body?: object) =>
    request<TAnswer>(`${demo.site}/monavis${path}`, { method, body, token });
  page += 1;
  const { data: entries } = await send<CatalogueAnswer>(
    'GET',
    `/catalogue?owners=without&page=${page + (apart ? PAGES_APART[apart] : 0)}`
  );
  const { numero, title } = entries[0];
  const { data: button } = await send<ButtonAnswer>('POST', `/demarches/${numero}/buttons`, {
    name: 'Page de fin',
    style: 'bleu',
  });
  const list = async () => (await send<ReviewsAnswer>('GET', `/demarches/${numero}/reviews`)).data;
  const newest = (await list()).at(0)?.id ?? 0;
  return {
    title,
    address: button.href,
    reviews: async () => (await list()).filter(({ id }) => id > newest),
    close: async () => {
      await send('PUT', `/demarches/${numero}/buttons/${button.id}`, {
        action: 'close',
        reason: 'Fin de l’essai',
      });
    },
  };
};
