export interface Placement {
  name: 'end-page' | 'email' | 'home-page' | 'account';
  isAdvised: boolean;
  /** Lines of text of the little drawn page: [top, width], in hundredths. */
  lines: [number, number][];
  /** Where the button is on it. */
  button: { x: number; y: number };
}

/** Good places first. */
export const PLACEMENTS: Placement[] = [
  {
    name: 'end-page',
    isAdvised: true,
    lines: [
      [22, 44],
      [32, 60],
      [40, 52],
    ],
    button: { x: 50, y: 58 },
  },
  {
    name: 'email',
    isAdvised: true,
    lines: [
      [18, 30],
      [30, 70],
      [38, 70],
      [46, 48],
    ],
    button: { x: 32, y: 64 },
  },
  {
    name: 'home-page',
    isAdvised: false,
    lines: [
      [46, 70],
      [56, 62],
      [66, 70],
      [76, 40],
    ],
    button: { x: 50, y: 26 },
  },
  {
    name: 'account',
    isAdvised: false,
    lines: [
      [20, 70],
      [30, 62],
      [40, 70],
      [50, 66],
      [60, 70],
    ],
    button: { x: 78, y: 84 },
  },
];
