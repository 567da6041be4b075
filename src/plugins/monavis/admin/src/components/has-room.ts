/** @returns whether the screen is wider than a phone's: what folds is open there from the start */
export const hasRoom = (): boolean => window.matchMedia('(min-width: 768px)').matches;
