/** Words of the pictures of the dashboard; names and labels in them come from the server. */
export const picturesMessages = {
  'door.list': 'Mở danh sách',
  'door.list-before': 'Danh sách cùng kỳ năm trước',
  'list.month': 'Kết nạp tháng {{month}}: {{unit}}',
  'door.source': '{{unit}}. {{period}}, tính đến {{day}}. {{counted}}',
  'months.more': '{{when}} kết nạp {{n}} người, nhiều hơn {{gap}} so với cùng kỳ năm trước ({{before}})',
  'months.fewer': '{{when}} kết nạp {{n}} người, ít hơn {{gap}} so với cùng kỳ năm trước ({{before}})',
  'months.same': '{{when}} kết nạp {{n}} người, bằng cùng kỳ năm trước',
  'months.until': '{{period}}, đến {{day}},',
  'months.label': 'Kết nạp từng tháng trong năm năm',
  'months.describes':
    'Biểu đồ cột, mỗi tháng một cột, từ tháng {{from}} đến tháng {{to}}; đường kẻ là cùng tháng năm trước.',
  'months.none': 'Năm năm gần đây chưa ghi nhận kết nạp nào',
  'months.none-cure': 'Hãy chọn ngày tính khác, hoặc nhập các quyết định kết nạp.',
  'months.this': 'Kết nạp trong tháng',
  'months.before': 'Cùng tháng năm trước',
  'months.month': 'Tháng',
  'months.say': 'Tháng {{month}}: {{n}} người',
  'months.say-both': 'Tháng {{month}}: {{n}} người, cùng tháng năm trước {{before}}',
  'months.labels': 'Số ghi trên hình là tháng cao nhất của mỗi năm.',
  'months.cut': 'Tháng {{month}} mới tính đến ngày {{day}}.',
} as const;
