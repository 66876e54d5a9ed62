export const SEXES = ['male', 'female'] as const;
