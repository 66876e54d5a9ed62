/** Help for the sources. */
export const sourcesHelp = {
  what: 'Trang này liệt kê những người trước khi lập hồ sơ: nguồn, cảm tình Đảng, người đang học và đã học lớp nhận thức.',
  'step-1': 'Chọn điều kiện lọc hoặc gõ tên; bấm «Chọn dòng» để làm một việc cho nhiều người.',
  'step-2': 'Bấm «Rà soát tháng của chi bộ» để ghi một lần cho mọi người trong nguồn.',
  'step-3': 'Bấm vào tên để mở hồ sơ, ghi nguồn phát hiện, căn cứ quản lý, đánh giá, người giúp đỡ.',
} as const;

export const reviewHelp = {
  what: 'Mỗi tháng chi bộ xem lại từng người trong nguồn: giữ lại hoặc đưa ra, có lý do.',
  'step-1': 'Chọn tháng và ngày họp. Ai cũng được giữ lại sẵn.',
  'step-2': 'Đánh dấu người đưa ra khỏi nguồn và chọn lý do.',
  'step-3': 'Bấm nút ghi ở cuối trang. Cả chi bộ được ghi cùng một lúc.',
} as const;

export const assignmentsHelp = {
  what: 'Trang này ghi việc giao cho người trong nguồn, đảng viên hoặc cả chi bộ, hạn và kết quả.',
  'step-1': 'Bấm «Giao việc», ghi việc và hạn. Để trống tên là giao cho cả chi bộ.',
  'step-2': 'Việc còn mở hiện ở «Việc hôm nay» của chi bộ. Xong thì bấm «Ghi kết quả».',
} as const;
