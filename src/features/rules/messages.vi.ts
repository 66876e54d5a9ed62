export const rulesMessages = {
  'refusal.rule-not-found': 'Không tìm thấy quy định có mã {{code}}. Hãy kiểm tra lại mã.',
  'refusal.rule-overlay-not-found':
    'Không có hướng dẫn địa phương mã {{code}}. Hãy chọn trong danh sách hướng dẫn có sẵn.',
  'refusal.rule-ends-before-it-begins': 'Ngày cuối sớm hơn ngày bắt đầu áp dụng. Hãy sửa một trong hai ngày.',
  'refusal.rule-value-is-of-another-kind':
    'Giá trị không đúng loại của «{{name}}». Hãy nhập theo đơn vị và các lựa chọn của quy định này.',
  'refusal.rule-not-held-that-day':
    'Vào ngày bắt đầu, phần mềm không có quy định nào về «{{name}}». Hãy chọn ngày từ 25/07/2016 trở đi.',
  'refusal.rule-changes-nothing':
    'Giá trị này đang có hiệu lực với tổ chức, không cần thêm. Hãy nhập giá trị chặt hơn.',
  'refusal.rule-is-looser-than-the-one-in-force':
    'Quy định của địa phương về «{{name}}» chỉ được chặt hơn hoặc bằng quy định đang có hiệu lực. Hãy sửa giá trị.',
  'refusal.rule-is-confirmed-already':
    'Giá trị của «{{name}}» đã được kiểm chứng trong văn bản chính thức, không nhập cách đọc khác. Quy định chặt hơn của địa phương thì thêm cho tổ chức.',
  'refusal.rule-reading-is-of-the-whole-installation':
    'Chỉ quản trị của toàn hệ thống được ghi nội dung văn bản chính thức.',
  'refusal.rule-ended-before-it-began':
    'Ngày kết thúc sớm hơn ngày liền trước ngày bắt đầu. Muốn rút quy định, hãy chọn ngày liền trước ngày bắt đầu.',
  'refusal.rule-ended-already': 'Quy định {{code}} đã kết thúc vào ngày đó hoặc sớm hơn.',
  'refusal.shipped-rules-are-read-only':
    'Quy định có sẵn của phần mềm không sửa được. Hãy thêm quy định của địa phương hoặc ghi nội dung văn bản chính thức.',
  'refusal.a-rule-is-ended-never-rewritten':
    'Quy định đã thêm chỉ được kết thúc, không được sửa. Hãy kết thúc rồi thêm quy định mới.',
  'refusal.rule-has-one-value-a-day':
    'Tổ chức đã có quy định riêng về nội dung này trong khoảng thời gian đó. Hãy kết thúc quy định cũ trước.',
  'refusal.rule-ends-after-its-beginning':
    'Ngày cuối sớm hơn ngày bắt đầu áp dụng. Hãy sửa một trong hai ngày.',
  'refusal.only-a-local-rule-has-a-unit': 'Quy định của địa phương phải nêu tổ chức áp dụng.',
  'refusal.an-added-rule-has-a-document': 'Quy định thêm vào phải có văn bản làm căn cứ.',
} as const;
