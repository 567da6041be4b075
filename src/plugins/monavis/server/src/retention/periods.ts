/** How long the address that an author leaves to be answered is kept (spec §7): part of what the form promises. */
export const CONTACT_DAYS = 90;
