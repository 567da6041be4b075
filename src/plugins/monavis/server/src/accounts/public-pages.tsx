import type { ReactElement } from 'react';
import type { PublicAnswer } from '../site/answer';
import { renderDocument } from '../site/render';
import type { SiteContext } from '../site/shell';
import { pageBody } from '../site/template';
import type { DeadLink, Invitation } from './confirmation';
import { ConfirmationPage, type ConfirmationErrors } from './pages/confirmation-page';
import { DeadLinkPage } from './pages/dead-link-page';
import { ForgottenPage, ResendPage } from './pages/email-pages';
import { LoginPage } from './pages/login-page';
import { NewPasswordPage } from './pages/new-password-page';
import { ActivePage, ExistingPage, PasswordChangedPage, PendingPage } from './pages/outcome-pages';
import { RegistrationPage } from './pages/registration-page';
import { SentPage } from './pages/sent-page';
import type { FieldErrors, RegistrationInput } from './registration-form';

/** A form that comes back with something to correct. */
const UNPROCESSABLE = 422;

/** What holds a token, a name or an address stays in no cache. */
const PRIVATE = { 'Cache-Control': 'no-store' };

const answer = (page: ReactElement, status = 200): PublicAnswer => ({
  status,
  body: pageBody(renderDocument(page)),
});

const privateAnswer = (page: ReactElement, status = 200): PublicAnswer => ({
  ...answer(page, status),
  headers: PRIVATE,
});

interface RegistrationView {
  administrations: string[];
  values?: Omit<RegistrationInput, 'password'>;
  errors?: FieldErrors;
}

interface EmailView {
  value: string;
  error: string;
}

/** The public pages about accounts; those that never change are rendered once. */
export const createPublicPages = (site: SiteContext) => {
  const resend = answer(<ResendPage site={site} />);
  const forgotten = answer(<ForgottenPage site={site} />);

  return {
    login: answer(<LoginPage site={site} />),
    registrationSent: answer(<SentPage site={site} after="registration" />),
    forgottenSent: answer(<SentPage site={site} after="forgotten-password" />),
    active: answer(<ActivePage site={site} />),
    pending: answer(<PendingPage site={site} />),
    existing: answer(<ExistingPage site={site} />),
    passwordChanged: answer(<PasswordChangedPage site={site} />),

    registration: (view: RegistrationView): PublicAnswer =>
      view.errors
        ? privateAnswer(<RegistrationPage site={site} {...view} />, UNPROCESSABLE)
        : answer(<RegistrationPage site={site} {...view} />),

    resend: (view?: EmailView): PublicAnswer =>
      view ? privateAnswer(<ResendPage site={site} {...view} />, UNPROCESSABLE) : resend,

    forgotten: (view?: EmailView): PublicAnswer =>
      view ? privateAnswer(<ForgottenPage site={site} {...view} />, UNPROCESSABLE) : forgotten,

    confirmation: (
      token: string,
      invitation: Invitation,
      errors?: ConfirmationErrors
    ): PublicAnswer =>
      privateAnswer(
        <ConfirmationPage site={site} token={token} invitation={invitation} errors={errors} />,
        errors ? UNPROCESSABLE : 200
      ),

    newPassword: (token: string, email: string, error?: string): PublicAnswer =>
      privateAnswer(
        <NewPasswordPage site={site} token={token} email={email} error={error} />,
        error ? UNPROCESSABLE : 200
      ),

    deadLink: (reason: DeadLink, purpose: 'confirmation' | 'password-reset'): PublicAnswer =>
      privateAnswer(
        <DeadLinkPage site={site} reason={reason} purpose={purpose} />,
        reason === 'unknown' ? 404 : 410
      ),
  };
};

export type PublicPages = ReturnType<typeof createPublicPages>;
