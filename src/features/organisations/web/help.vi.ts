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

export const foundRootHelp = {
  what: 'Trang này để thành lập tổ chức cao nhất của bản cài đặt, ví dụ đảng bộ tỉnh hoặc đảng bộ xã. Chỉ làm một lần.',
  'step-1': 'Ghi tên đầy đủ của tổ chức, đúng như trên con dấu.',
  'step-2': 'Chọn loại tổ chức. Ghi mã ngắn không dấu, ví dụ DB-XA-A; mã dùng để nhập số liệu sau này.',
  'step-3': 'Chọn ngày thành lập; không rõ ngày thì để trống. Đọc câu tóm tắt rồi bấm nút ghi.',
  'term-root': 'Tổ chức cao nhất: tổ chức không có cấp trên trong bản cài đặt này.',
  'term-code': 'Mã: tên gọi ngắn không trùng với tổ chức khác; không đổi được.',
} as const;

export const foundHelp = {
  what: 'Trang này để ghi một tổ chức mới thành lập dưới một đơn vị, ví dụ một chi bộ dưới đảng bộ xã.',
  'step-1': 'Ghi tên, chọn loại tổ chức. Mã đã được gợi ý, sửa lại nếu đơn vị có cách đặt mã riêng.',
  'step-2':
    'Chọn ngày thành lập và văn bản quyết định. Chưa có văn bản trong danh sách thì bấm để ghi văn bản.',
  'step-3': 'Đọc câu tóm tắt ở cuối trang, đúng thì bấm nút ghi.',
  'term-effective':
    'Ngày thành lập: ngày quyết định có hiệu lực; số liệu trước ngày đó không tính cho tổ chức này.',
} as const;

export const changeHelp = {
  what: 'Trang này để ghi một thay đổi của đơn vị: đổi tên, chuyển cấp trên, sáp nhập, chia tách, giải thể, cấp ủy, số người, địa bàn.',
  'step-1': 'Điền các ô; ô nào bắt buộc mà thiếu thì trang sẽ nhắc ngay bên cạnh ô.',
  'step-2': 'Chọn ngày có hiệu lực và văn bản quyết định.',
  'step-3': 'Đọc câu tóm tắt ở cuối trang: đó đúng là điều sẽ được ghi. Đúng thì bấm nút ghi.',
  'term-effective': 'Ngày có hiệu lực: thay đổi tính từ ngày này; số liệu trước đó giữ nguyên như cũ.',
} as const;
