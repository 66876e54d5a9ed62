/**
 * The awareness certificate: how long it admits to the branch meeting (06-HD/TW 5.4b, 60 months; unconfirmed since
 * 26/7/2026), and from how many months before its end it is told as ending soon (a choice of this house).
 */
export const certificate = { validMonths: 60, soonMonths: 6 } as const;
