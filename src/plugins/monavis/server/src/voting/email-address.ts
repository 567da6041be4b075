const MAX_LENGTH = 254;
// What a mail program takes, no more: the address is only ever copied by a person.
const SHAPE = /^[^\s@<>()[\],:;"\\]+@(?:[^\s@<>()[\],:;"\\.]+\.)+[^\s@<>()[\],:;"\\.]{2,}$/;

/** @returns true for a text that has the shape of one e-mail address */
export const isEmailAddress = (text: string): boolean =>
  text.length <= MAX_LENGTH && SHAPE.test(text);
