/** Words of the frame around every picture. */
export const pictureMessages = {
  'picture.view': 'Cách xem',
  'picture.chart': 'Biểu đồ',
  'picture.table': 'Bảng',
  'picture.png': 'Tải ảnh PNG',
  'picture.xlsx': 'Tải bảng XLSX',
  'picture.shows': 'Hình',
  'picture.source': 'Số liệu',
  'picture.failed': 'Chưa tải được tệp. Hãy thử lại.',
  'picture.hint': 'Bấm vào hình, hoặc dùng phím mũi tên rồi Enter, để mở danh sách.',
  'picture.hint-read': 'Bấm vào hình, hoặc dùng phím mũi tên, để đọc từng số.',
} as const;
