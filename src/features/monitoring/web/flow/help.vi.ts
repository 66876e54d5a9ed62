/** Help for the flow of sources. */
export const flowHelp = {
  what: 'Trang này cho biết người trong nguồn được phát hiện từ đâu, nay đã đến đâu, và mỗi bước mất bao nhiêu ngày.',
  'step-1': 'Chọn đơn vị, kỳ và ngày tính ở trên cùng.',
  'step-2':
    'Hình đầu: bên trái là nguồn phát hiện, bên phải là kết quả. Bấm vào một dải hoặc một ô để mở danh sách.',
  'step-3':
    'Hai phễu ở dưới: theo lứa và theo kỳ, có số ngày trung vị giữa hai bước. Bấm «Bảng» để đọc từng con số.',
  'term-cohort': 'Theo lứa: theo dõi đúng những người vào danh sách nguồn trong kỳ, đến ngày tính.',
  'term-period': 'Theo kỳ: ai qua bước đó trong kỳ thì đếm, dù vào danh sách từ kỳ trước.',
  'term-median': 'Trung vị: một nửa số người đi nhanh hơn, một nửa chậm hơn con số này.',
} as const;
