/** Characters that could end a header and start another one, or hide in it. */

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** Exactly one address, without a display name: a comma or a semicolon would make several recipients. */
const SINGLE_ADDRESS = /^[^\s@,;:<>()"[\]\\]+@[^\s@,;:<>()"[\]\\]+$/;

/** A mail was about to leave with a header that somebody forged. */
class ForgedHeaderError extends Error {
  constructor(header: string) {
    super(`The header « ${header} » of a mail is not safe to send.`);
    this.name = 'ForgedHeaderError';
  }
}

/**
 * @param recipient - the only recipient of the mail
 * @throws ForgedHeaderError when a header could hold more than it says
 */
export const assertSafeHeaders = ({
  recipient,
  subject,
}: {
  recipient: string;
  subject: string;
}): void => {
  if (CONTROL.test(recipient) || !SINGLE_ADDRESS.test(recipient)) throw new ForgedHeaderError('To');
  if (CONTROL.test(subject)) throw new ForgedHeaderError('Subject');
};
