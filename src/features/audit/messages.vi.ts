/** Sentences of the log. */
export const auditMessages = {
  'refusal.audit-record-not-found':
    'Không thấy mã «{{code}}» trong phạm vi của bạn. Hãy xem lại mã hoặc chọn loại khác.',
} as const;
