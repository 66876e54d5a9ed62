export const jobsMessages = {
  'refusal.jobs-belong-to-the-installation':
    'Background work belongs to the whole installation. Please work as administrator of all of it.',
  'refusal.job-not-found': 'This is not among the work that failed. Please load the list again.',
} as const;
