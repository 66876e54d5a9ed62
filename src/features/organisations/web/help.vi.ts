/** Help for the screens of organisations. */
export const treeHelp = {
  what: 'Trang này cho thấy các tổ chức đảng xếp theo cấp, từ trên xuống. Từ đây mở được hồ sơ của bất kỳ đơn vị nào.',
  'step-1': 'Muốn tìm nhanh: gõ vài chữ của tên vào ô «Tìm tổ chức», không cần dấu, rồi bấm vào tên hiện ra.',
  'step-2': 'Muốn xem từng cấp: bấm vào dấu mũi tên trước tên đơn vị để mở các đơn vị trực thuộc.',
  'step-3': 'Bấm vào tên đơn vị để xem số liệu, hồ sơ và lịch sử của đơn vị đó.',
  'step-4': 'Muốn xem tổ chức của ngày trước kia: đổi ngày ở ô «Cây tổ chức ngày».',
  'term-unit': 'Tổ chức, đơn vị: một cấp ủy hoặc chi bộ, ví dụ đảng bộ xã, chi bộ thôn.',
  'term-sample': 'Dữ liệu mẫu: số liệu để xem thử, không phải số liệu thật; gỡ được bằng một nút.',
} as const;

export const unitHelp = {
  what: 'Trang này nói mọi điều đã ghi về một đơn vị: số liệu, hồ sơ và lịch sử.',
  'step-1': 'Chọn phần cần xem ở hàng «Số liệu – Tổ chức – Lịch sử».',
  'step-2':
    'Ở «Số liệu»: chọn kỳ (năm, quý, nhiệm kỳ…) và ngày tính; mỗi câu số liệu bấm vào được để xem cách tính và danh sách.',
  'step-3': 'Ở «Lịch sử»: xem đơn vị đã đổi tên, chuyển cấp trên, sáp nhập khi nào.',
  'term-period': 'Kỳ: khoảng thời gian của số liệu, ví dụ năm 2017 hoặc nhiệm kỳ 2015–2020.',
  'term-as-of': 'Tính đến ngày: chỉ tính những việc đã có đến hết ngày đó.',
  'term-card':
    'Thẻ số liệu: tờ giải thích của một con số, gồm tử số, mẫu số, cách tính và danh sách đứng sau.',
} as const;
