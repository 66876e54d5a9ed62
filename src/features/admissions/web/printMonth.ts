/** A month as one says it: 11/2026. */
export const printMonth = (month: string): string => month.split('-').reverse().join('/');
