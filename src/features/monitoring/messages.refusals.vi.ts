export const monitoringRefusals = {
  'refusal.period-unknown':
    'Kỳ «{{period}}» không đúng. Hãy chọn lại kỳ; trong địa chỉ hoặc tệp thì ghi như 2017 (năm), 2017-H1 (6 tháng đầu năm), 2017-Q1 (quý I), 2017-05 (tháng 5), term:2015-2020 (nhiệm kỳ) hoặc 2016-01-01..2016-11-17 (từ ngày đến ngày).',
  'refusal.as-of-in-the-future': 'Ngày tính số liệu nằm sau hôm nay. Hãy chọn hôm nay hoặc một ngày đã qua.',
  'refusal.query-unreadable': 'Không đọc được mô tả danh sách. Hãy mở lại danh sách từ con số.',
  'refusal.sums-belong-to-the-installation':
    'Việc kiểm tra số tổng hợp thuộc toàn hệ thống. Chỉ quản trị của toàn hệ thống mới làm được.',
} as const;
