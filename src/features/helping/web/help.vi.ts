/** Help for the page of one member. */
export const ownPeopleHelp = {
  what: 'Trang này cho đảng viên thấy chỉ tiêu của mình, người mình giúp, việc trong tuần. Không ai khác trong chi bộ hiện ở đây.',
  'step-1': 'Gặp xong thì bấm «Ghi việc gặp», chọn cách gặp, ghi vài chữ, bấm «Lưu».',
  'step-2': 'Ghi nhầm thì bấm «Sửa» hoặc «Bỏ» ở dòng đó; bản cũ vẫn lưu trong hồ sơ.',
  'step-3': 'Phát hiện được người tốt thì bấm «Giới thiệu một người»; chi bộ họp và trả lời ở trang này.',
  'term-target':
    'Chỉ tiêu của đảng viên: số người mình nhận giúp vào Đảng trong kỳ; tính khi làm lễ kết nạp.',
} as const;

/** Help for the targets of members. */
export const memberTargetsHelp = {
  what: 'Trang này cho thấy đảng viên nào được giao chỉ tiêu, ai chưa bắt đầu, người được giúp đang ở bước nào.',
  'step-1': 'Người chưa bắt đầu đứng đầu danh sách. Bấm một con số ở trên để chỉ xem những người đó.',
  'step-2': 'Bấm một con số ở dòng của đảng viên để xem người được giúp.',
  'step-3':
    'Chi bộ giao cho nhiều đảng viên cùng lúc: bấm «Giao chỉ tiêu», bỏ chọn ai không giao, xem lại rồi giao; nhầm thì hoàn lại ngay.',
  'term-begun': 'Chưa bắt đầu: chưa phát hiện, chưa giúp ai và chưa có ai được kết nạp.',
  'term-counted':
    'Kết nạp tính cho đảng viên: người được kết nạp trong kỳ do đảng viên đó phát hiện, hoặc đang giúp đến ngày lễ kết nạp.',
} as const;
