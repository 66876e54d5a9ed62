/** What lists of what is lacking are called, on screen and on paper. */
export const gapWords = {
  'lacking.printed': '{{what}}: {{n}}',
  'lacking.printed-of': '{{what}}: {{n}}/{{whole}} ({{percent}})',
  'lacking.no-admission-base': 'Tổ chức cơ sở đảng chưa kết nạp người nào trong kỳ',
  'lacking.no-admission-branch': 'Chi bộ chưa kết nạp người nào trong kỳ',
  'lacking.no-source-base': 'Tổ chức cơ sở đảng không còn nguồn',
  'lacking.no-source-branch': 'Chi bộ không còn nguồn',
  'lacking.source-unknown-base': 'Tổ chức cơ sở đảng chưa ghi nguồn nào, chưa biết có nguồn hay không',
  'lacking.source-unknown-branch': 'Chi bộ chưa ghi nguồn nào, chưa biết có nguồn hay không',
  'lacking.no-member-place': 'Thôn, bản, khu dân cư trắng đảng viên',
  'lacking.no-branch-place': 'Thôn, bản, khu dân cư có đảng viên, chưa có chi bộ',
  'lacking.state-unknown-place': 'Thôn, bản, khu dân cư chưa rõ có đảng viên, chi bộ hay không',
  'lacking.no-member-base-unit': 'Đơn vị cơ sở chưa có đảng viên',
  'lacking.no-branch-base-unit': 'Đơn vị cơ sở có đảng viên, chưa có chi bộ',
  'lacking.state-unknown-base-unit': 'Đơn vị cơ sở chưa rõ có đảng viên, chi bộ hay không',
  'lacking.certified-person': 'Người đã học, giấy chứng nhận còn hạn, chưa kết nạp',
  'lacking.certified-soon-person': 'Trong đó giấy chứng nhận còn không quá {{months}} tháng',
  'lacking.why-no-admission': 'Kỳ chưa bắt đầu vào ngày tính.',
  'lacking.why-no-source': 'Chưa ghi nguồn nào dưới đơn vị này.',
  'lacking.why-state': 'Chưa ghi trạng thái của nơi nào.',
  'lacking.why-certified': 'Chưa ghi giấy chứng nhận nào.',
} as const;

/** By what people are broken down. */
export const dimensionWords = {
  'dimension.sex': 'Giới tính',
  'dimension.age': 'Nhóm tuổi',
  'dimension.ethnic-group': 'Dân tộc',
  'dimension.religion': 'Tôn giáo',
  'dimension.education': 'Học vấn',
  'dimension.occupation': 'Nghề nghiệp',
  'dimension.place': 'Nơi sinh hoạt',
  'dimension.block': 'Khối',
  'dimension.introducer': 'Nơi giới thiệu',
  'dimension.sex-age': 'Giới tính và tuổi',
} as const;
