/** From how many months before its end an awareness certificate is told as ending soon: a choice of this house. */
export const certificate = { soonMonths: 6 } as const;
