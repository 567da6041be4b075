/** What nodemailer says of a mail that did not leave. */
interface SmtpError {
  message: string;
  /** Command of the SMTP dialogue that failed. */
  command?: string;
  /** Three digits of the server's answer, when it gave one. */
  responseCode?: number;
}

/** The mail server could not be reached, or asks to try again: the job waits and does. */
class MailServerError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MailServerError';
  }
}

/**
 * Tells a mail that will never be taken from one that waits for better days. A refused sender or login is a fault of
 * the settings, which somebody mends: those mails wait.
 *
 * @returns the server's code when it refused this recipient or this mail for good
 * @throws MailServerError otherwise; the server's own words repeat the address, and stay out of the log
 */
export const readMailFailure = ({ message, command, responseCode }: SmtpError): number => {
  if (responseCode === undefined) throw new MailServerError(message);
  if (responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')) return responseCode;
  throw new MailServerError(`The mail server answered ${responseCode} to ${command}.`);
};
