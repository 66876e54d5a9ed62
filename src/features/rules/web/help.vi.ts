/** Help for the screen of rules. */
export const rulesHelp = {
  what: 'Trang này cho biết quy định nào có hiệu lực vào một ngày: giá trị, căn cứ và đã kiểm chứng hay chưa.',
  'step-1': 'Chọn ngày của bước cần xét ở ô «Có hiệu lực ngày». Mỗi bước xét theo quy định của ngày đó.',
  'step-2': 'Chọn «Nội dung» để chỉ xem một nhóm, hoặc «Độ tin cậy» để xem những giá trị chưa kiểm chứng.',
  'step-3': 'Bấm «Các thời kỳ» ở một dòng để xem giá trị theo từng văn bản.',
  'term-unverified':
    'Chưa kiểm chứng: phần mềm chưa có văn bản chính thức, giá trị lấy theo văn bản trước hoặc theo một nguồn.',
  'term-local': 'Địa phương: quy định chặt hơn của tổ chức; hạn của Trung ương vẫn là hạn chính thức.',
} as const;
