/**
 * @param path - of a request, which anybody may fill with slashes: `/\/+$/` would try each of them in turn, half a second for
 *   the longest address that Node takes
 * @returns the path without the slashes at its end
 */
export const trimSlashes = (path: string): string => {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
};
