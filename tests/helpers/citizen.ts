import type { Response } from 'supertest';
import type { TestApp } from './app';
import { createButton, createDemarche } from './fixtures';

/** Fields of a form to send; a list is sent as several fields of the same name. */
export type FormFields = Record<string, string | string[]>;

const encode = (fields: FormFields): string => {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) body.append(name, value);
  }
  return body.toString();
};

/** @returns the value of a hidden field of the page */
export const hiddenField = (response: Response, name: string): string => {
  const value = new RegExp(`name="${name}" value="([^"]+)"`).exec(response.text)?.[1];
  if (value === undefined) throw new Error(`the page has no field ${name}:\n${response.text}`);
  return value;
};

/** @returns the identifiers of the inputs that the page shows checked */
export const checkedInputs = (response: Response): string[] =>
  [...response.text.matchAll(/<input[^>]* id="([^"]+)"[^>]* checked=""/g)].map(([, id]) => id);

/** @returns the first heading of the page */
export const heading = (response: Response): string | undefined =>
  /<h1>([^<]*)<\/h1>/.exec(response.text)?.[1];

/** A person at the address of a form, with a browser that knows neither scripts nor cookies. */
export const createCitizen = (app: TestApp, address: string) => {
  const open = () => app.http.get(address);
  const send = (fields: FormFields) => app.http.post(address).type('form').send(encode(fields));

  /** Opens the form and votes; the page that comes back is the next step. */
  const vote = async (satisfaction = 'good') => {
    const token = hiddenField(await open().expect(200), 'token');
    const page = await send({ step: 'satisfaction', token, satisfaction }).expect(200);
    return { token, page, receipt: hiddenField(page, 'receipt') };
  };
  return { address, open, send, vote };
};

/** A démarche with an open button, and the address of its form. */
export const createForm = async (
  app: TestApp,
  input: Parameters<typeof createDemarche>[1] = {},
  buttonState: 'open' | 'closed' = 'open'
) => {
  const demarche = await createDemarche(app, input);
  const button = await createButton(app, demarche.numero, { state: buttonState });
  const address = `/Demarches/${demarche.numero}?view-mode=formulaire-avis&nd_source=site&key=${button.key}`;
  return { demarche, button, address };
};

/** Everything stored about the votes of a démarche, oldest first. */
export const storedReviews = (app: TestApp, numero: number) =>
  app.strapi.db.query('api::review.review').findMany({
    where: { demarcheNumero: numero },
    orderBy: { id: 'asc' },
  });
