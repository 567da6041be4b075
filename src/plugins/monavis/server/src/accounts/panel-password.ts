import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { guardStrapiRoute, type PanelContext } from '../access/strapi-route-guard';
import { findPasswordFault, PASSWORD_WORDS, personalWords, type Person } from './password-rule';

interface PasswordBody extends Person {
  password?: unknown;
  registrationToken?: unknown;
  userInfo?: Person & { password?: unknown };
}

/** Where the panel takes a new password, and whose it is. */
const ROUTES = [
  { method: 'PUT', path: '/users/me' },
  { method: 'PUT', path: '/users/:id' },
  { method: 'POST', path: '/register' },
  { method: 'POST', path: '/register-admin' },
  { method: 'POST', path: '/reset-password' },
] as const;

/**
 * The rule of passwords is one, also where an account of the panel changes its own, is invited, or is given one: Strapi
 * is content with 8 characters. What Strapi asks besides (a capital, a digit) stays, its forms ask it in the browser.
 */
export const guardPanelPasswords = ({ strapi }: { strapi: Core.Strapi }): void => {
  const findTarget = async (ctx: PanelContext, body: PasswordBody): Promise<Person | null> => {
    if (typeof body.registrationToken === 'string') {
      const { registrationToken } = body;
      return strapi.db.query('admin::user').findOne({ where: { registrationToken } });
    }
    if (!ctx.params.id) return ctx.state.user ?? null;
    return strapi.db.query('admin::user').findOne({ where: { id: ctx.params.id } });
  };

  const guard = async (ctx: PanelContext): Promise<void> => {
    const body = (ctx.request.body ?? {}) as PasswordBody;
    const password = body.userInfo?.password ?? body.password;
    // What is no text is refused by Strapi.
    if (typeof password !== 'string') return;
    const target = await findTarget(ctx, body);
    const words = [target, body, body.userInfo].flatMap((person) => personalWords(person ?? {}));
    const fault = findPasswordFault(password, words);
    if (!fault) return;
    const message = PASSWORD_WORDS[fault];
    throw new errors.ValidationError(message, {
      errors: [{ path: ['password'], name: 'ValidationError', message }],
    });
  };

  for (const route of ROUTES) guardStrapiRoute(strapi, route, guard);
};
