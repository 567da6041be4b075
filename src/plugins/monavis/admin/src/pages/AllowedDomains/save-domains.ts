/** Gives the list as a text file, one domain a line: what the import reads. */
export const saveDomains = (domains: string[]): void => {
  const file = new Blob([domains.map((domain) => `${domain}\n`).join('')], {
    type: 'text/plain;charset=utf-8',
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'domaines-autorises.txt';
  link.click();
  URL.revokeObjectURL(link.href);
};
