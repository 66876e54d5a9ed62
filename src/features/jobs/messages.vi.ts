/** Sentences of the work queue. */
export const jobsMessages = {
  'refusal.jobs-belong-to-the-installation':
    'Việc nền là của toàn hệ thống. Hãy làm việc với vai trò quản trị toàn hệ thống.',
  'refusal.job-not-found': 'Không có việc nền này trong số việc đã hỏng. Hãy tải lại danh sách.',
} as const;
