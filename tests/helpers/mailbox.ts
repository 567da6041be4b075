/** A mail of `/dev/mails.json`. */
interface LocalMail {
  to: string[];
  subject: string;
  text: string;
}

const PATIENCE_MS = 20_000;

/** Waits until the local mailbox of a running product holds this mail, the newest if there are several. */
export const findLocalMail = async (
  site: string,
  recipient: string,
  subject: RegExp
): Promise<LocalMail> => {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const response = await fetch(`${site}/dev/mails.json`);
    const mails = (await response.json()) as LocalMail[];
    const mail = mails.find((one) => one.to.includes(recipient) && subject.test(one.subject));
    if (mail) return mail;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no mail « ${subject} » for ${recipient}`);
};

/** @returns the link with a token that a mail holds */
export const localLinkIn = ({ text }: LocalMail): string => {
  const [link] = text.match(/https?:\/\/\S+jeton=\S+/) ?? [];
  if (!link) throw new Error(`no link in: ${text}`);
  return link;
};
