interface Named {
  firstname: string | null;
  lastname: string | null;
}

/** @returns first and last name, empty for who has neither: a registration made by hand may lack them */
export const fullName = ({ firstname, lastname }: Named): string =>
  [firstname, lastname].filter(Boolean).join(' ');
