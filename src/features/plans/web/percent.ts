/** 45 typed as a percentage is the share 0.45; at most nine decimals, as the server keeps them. */
export const shareOf = (percent: number): number => Number((percent / 100).toFixed(9));
