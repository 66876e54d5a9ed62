/** Sentences of saved views. */
export const viewsMessages = {
  'refusal.view-not-found': 'Không tìm thấy mẫu xem này trong phần của mình. Hãy tải lại danh sách mẫu xem.',
  'refusal.view-is-named-once':
    'Mình đã có mẫu xem cùng tên cho danh sách này. Hãy đặt tên khác, hoặc lưu đè mẫu đó.',
  'refusal.view-list-unknown': 'Không có danh sách «{{operation}}», hoặc thao tác này không phải danh sách.',
  'refusal.view-filter-unknown': 'Danh sách không có bộ lọc «{{name}}». Hãy bỏ bộ lọc này.',
  'refusal.view-column-unknown': 'Danh sách không có cột «{{name}}». Hãy bỏ cột này.',
  'refusal.view-has-too-many': 'Mỗi người lưu nhiều nhất {{most}} mẫu xem. Hãy xóa bớt mẫu không dùng.',
} as const;
