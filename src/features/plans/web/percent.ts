/** 45 typed as a percentage is the share 0.45; at most nine decimals, as the server keeps them. */
export const shareOf = (percent: number): number => Number((percent / 100).toFixed(9));

/** The share 0.45 as the 45 that people type. */
export const percentOf = (share: number): number => Number((share * 100).toFixed(7));
