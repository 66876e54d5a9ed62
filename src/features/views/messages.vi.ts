/** Sentences of saved views. */
export const viewsMessages = {
  'refusal.view-not-found':
    'Không tìm thấy góc nhìn này trong phần của mình. Hãy tải lại danh sách góc nhìn.',
  'refusal.view-is-named-once':
    'Mình đã có góc nhìn cùng tên cho danh sách này. Hãy đặt tên khác, hoặc lưu đè góc nhìn đó.',
  'refusal.view-list-unknown': 'Không có danh sách «{{operation}}», hoặc thao tác này không phải danh sách.',
  'refusal.view-filter-unknown': 'Danh sách không có bộ lọc «{{name}}». Hãy bỏ bộ lọc này.',
  'refusal.view-column-unknown': 'Danh sách không có cột «{{name}}». Hãy bỏ cột này.',
  'refusal.view-has-too-many': 'Mỗi người lưu nhiều nhất {{most}} góc nhìn. Hãy xóa bớt góc nhìn không dùng.',
} as const;
