/**
 * Page numbers to offer: the first, the last, and those around the current one.
 *
 * @returns numbers in order; `null` stands for a gap
 */
export const visiblePages = (page: number, pageCount: number): (number | null)[] => {
  const numbers = Array.from({ length: pageCount }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pageCount || Math.abs(number - page) <= 1
  );
  return numbers.flatMap((number, index) =>
    index > 0 && number - numbers[index - 1] > 1 ? [null, number] : [number]
  );
};
