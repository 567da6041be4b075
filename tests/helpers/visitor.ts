import type { FormFields } from './citizen';

/** Somebody at the address of a form, on any of the servers that show it. */
export const createVisitor = (address: string, headers: Record<string, string> = {}) => {
  const open = (site: string): Promise<Response> => fetch(site + address, { headers });
  const send = (site: string, fields: FormFields): Promise<Response> => {
    const body = new URLSearchParams();
    for (const [name, values] of Object.entries(fields)) {
      for (const value of [values].flat()) body.append(name, value);
    }
    return fetch(site + address, { method: 'POST', body, headers });
  };
  const valueIn = async (answer: Response, name: string): Promise<string> => {
    const page = await answer.text();
    const value = new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1];
    if (value === undefined) throw new Error(`${answer.status}: no field ${name} in\n${page}`);
    return value;
  };
  const takeToken = async (site: string) => valueIn(await open(site), 'token');
  return {
    open,
    send,
    takeToken,
    valueIn,
    /** Opens the form on one server, and votes on the same or on another. */
    vote: async (site: string, on = site): Promise<Response> =>
      send(on, { step: 'satisfaction', token: await takeToken(site), satisfaction: 'good' }),
  };
};
