/** Refusals of the list of sources and of its review. */
export const sourcesMessages = {
  'refusal.source-kept-and-removed':
    'Hồ sơ {{code}} vừa được giữ lại, vừa được đưa ra. Hãy chọn một trong hai.',
} as const;
