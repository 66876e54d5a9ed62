export const placesMessages = {
  'refusal.member-is-at-one-site-a-day':
    'Đảng viên này đã được ghi ở một địa bàn, đơn vị trong khoảng ngày đó. Hãy ghi thôi ở nơi kia trước.',
  'refusal.not-at-the-site-that-day': 'Người {{code}} không được ghi ở nơi này vào ngày {{day}}.',
  'refusal.site-member-is-known': 'Hãy chọn tại chỗ hoặc tăng cường.',
} as const;
