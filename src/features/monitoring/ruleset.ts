/** How long an awareness certificate admits to the branch meeting: 06-HD/TW 5.4b, 60 months; unconfirmed since 26/7/2026. */
export const certificate = { validMonths: 60 } as const;
