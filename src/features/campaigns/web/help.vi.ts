/** Help for the screen of campaigns and models. */
export const campaignsHelp = {
  what: 'Trang này ghi phong trào thi đua, mô hình, hoạt động tuyên truyền và khen thưởng; xem mỗi phong trào có đơn vị nào tham gia, phát hiện được ai, đã kết nạp mấy người.',
  'step-1': 'Bấm «Ghi phong trào» hoặc «Ghi mô hình», ghi tên, mục tiêu, ngày bắt đầu.',
  'step-2':
    'Bấm «Mở», thêm đơn vị tham gia và người phát hiện được. Bấm vào con số để xem danh sách đúng bằng con số.',
  'step-3': 'Ở mô hình, xem kết quả nơi áp dụng đặt cạnh nơi cùng loại chưa áp dụng, kèm mẫu số.',
  'step-4':
    'Ở «Hoạt động, khen thưởng», ghi hoạt động và khen thưởng có số, ngày quyết định để làm minh chứng.',
  'term-model': 'Mô hình: cách làm có tên, được đơn vị áp dụng từ một ngày và có thể thôi áp dụng.',
  'term-found':
    'Người phát hiện được: người có hồ sơ nguồn, được ghi là nhờ phong trào, mô hình mà biết đến.',
} as const;
