/** First sign of a CSV file. Without it, Excel reads accents wrong. */
export const BYTE_ORDER_MARK = '\uFEFF';
