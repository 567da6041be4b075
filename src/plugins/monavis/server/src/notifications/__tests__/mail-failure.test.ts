import { readMailFailure } from '../mail-failure';

describe('readMailFailure', () => {
  const message = "Can't send mail - all recipients were rejected: 550 <a@b.fr> unknown";

  it.each([
    ['RCPT TO', 550],
    ['RCPT TO', 553],
    ['DATA', 554],
  ])('should give up after %s %d', (command, responseCode) => {
    expect(readMailFailure({ message, command, responseCode })).toBe(responseCode);
  });

  it.each([
    ['RCPT TO', 450],
    ['DATA', 421],
    ['MAIL FROM', 550],
    ['AUTH PLAIN', 535],
    ['CONN', 554],
  ])('should try again after %s %d, without a word of the address', (command, responseCode) => {
    const read = () => readMailFailure({ message, command, responseCode });
    expect(read).toThrow(`The mail server answered ${responseCode} to ${command}.`);
  });

  it('should try again when there is no answer', () => {
    const refused = { message: 'connect ECONNREFUSED 127.0.0.1:25', command: 'CONN' };
    expect(() => readMailFailure(refused)).toThrow('ECONNREFUSED');
  });
});
