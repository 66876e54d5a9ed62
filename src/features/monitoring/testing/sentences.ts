import type { MessageKey } from '../messages.vi.ts';
import type { WarningKey } from '../messages.warnings.vi.ts';

/** When a pattern is printed, and one sentence of it. */
export type Described = readonly [when: string, example: string];

const targets: Partial<Record<MessageKey, Described>> = {
  completion: [
    'every active counted target of the period whose document or origin is known',
    '4.805/8.940, đạt 53,75% chỉ tiêu Kế hoạch số 10-KH/TU ngày 30/3/2016',
  ],
  'completion-short': ['the same, when neither document nor origin is known', '112/154 (72,73%)'],
  'completion-bound': [
    'a floor or a range that is still open and not reached',
    '120/200, đạt 60% chỉ tiêu năm (từ 200 đến 220)',
  ],
  'completion-status': [
    'a floor or a range that is reached, or closed',
    '207/200, đạt 103,5% chỉ tiêu năm (từ 200 đến 220: đạt)',
  ],
  'completion-places': [
    'some of those counted live in residential places and the place kind of all is known',
    '26/25, đạt 104% chỉ tiêu giao; trong đó 6 ở khu phố',
  ],
  'at-place': ['part of it', '6 ở khu phố'],
  remaining: [
    'active targets of one result that are not reached, together',
    'Còn 4.135 so với kế hoạch; 3.695 so với mục tiêu Đại hội',
  ],
  'remaining-of': ['part of it', '4.135 so với kế hoạch'],
  'goals-apart': [
    'two active targets of one result ask different numbers',
    'Kế hoạch cao hơn mục tiêu Đại hội 440 đảng viên (5,18%)',
  ],
  'pace-ahead': [
    'an open window that is known; done is ahead of the days gone by',
    'Đạt 93,65% chỉ tiêu năm khi qua 87,98% thời gian (322/366 ngày): nhanh hơn 5,67 điểm phần trăm',
  ],
  'pace-behind': [
    'the same, behind',
    'Đạt 72,73% chỉ tiêu khi qua 87,98% thời gian (322/366 ngày): chậm 15,25 điểm phần trăm',
  ],
  'pace-level': [
    'the same, equal',
    'Đạt 50% chỉ tiêu năm khi qua 50% thời gian (183/366 ngày): đúng tiến độ',
  ],
  'monthly-rate': [
    'an open window with something left; a month is 30 days',
    'Còn 42 đảng viên trong 44 ngày: cần bình quân 28,64 đảng viên mỗi tháng để đạt chỉ tiêu',
  ],
  'bound-sentence': [
    'every target of the period or the one that follows, admissions',
    'Chỉ tiêu năm 2023: từ 852 đảng viên trở lên',
  ],
  'bound-sentence-of': ['the same, any other measure', 'Chỉ tiêu giới thiệu năm 2023: từ 900 người trở lên'],
  'bound-exact': ['bound `exact`', '8.940 đảng viên'],
  'bound-min': ['bound `min`', 'từ 852 đảng viên trở lên'],
  'bound-range': ['bound `range`', 'từ 200 đến 220 đảng viên'],
  'bound-of-base': ['a rate with the base it is taken of', '3–4% đảng viên đầu năm'],
  'bound-reduction': ['bound `reduction-rate-range`', 'giảm 15–20%'],
  'bound-floor': ['a floor without its unit', 'từ 900 trở lên'],
  'bound-between': ['a range without its unit', 'từ 200 đến 220'],
  'bound-each-year': ['a number that returns every year of a term, in few words', '2.000/năm'],
  between: ['two limits of one share or estimate', '45–50%'],
  'goal-without-result': [
    'a goal for which nothing is recorded; never 0',
    'Tổ chức cơ sở đảng trong sạch, vững mạnh: chưa có số liệu',
  ],
  'coverage-goal': ['bound `coverage` with a year', '100% thôn, bản có đảng viên đến năm 2020'],
  'coverage-goal-open': ['bound `coverage` without a year', '100% thôn, bản có đảng viên'],
  'coverage-now': ['where a coverage stands', 'Thôn, bản có đảng viên: 1.742/1.813 (96,08%)'],
  'with-status': ['the same, once it is reached', 'Bản có đảng viên: 5/5 (100%): đạt'],
  'year-status': ['a target of every year: one per whole year that is over, joined by `; `', '2016: đạt'],
  'rule-floor': ['a plan proposes numbers by a floor rate', '≥ 2,5% × đảng viên đầu nhiệm kỳ'],
  'rule-exact': ['a plan proposes numbers by a rate', '20% × người lao động chưa là đảng viên'],
  'suggested-raw': ['a raw formula value that is no whole number', '42,875 → 43'],
  suggestion: ['the number given is the one proposed', 'Gợi ý 42,875 → 43; giao 43'],
  'suggestion-reason': ['it is another one, with a reason', 'Gợi ý 200; giao 25 (có lý do)'],
  'suggestion-no-reason': ['it is another one, without', 'Gợi ý 200; giao 25 (chưa có lý do)'],
  'children-even': [
    'what subordinates were given equals the unit’s own number',
    'Giao cho đơn vị trực thuộc 1.788, bằng chỉ tiêu năm (1.788)',
  ],
  'children-surplus': ['it is more', 'Giao cho đơn vị trực thuộc 24, nhiều hơn chỉ tiêu giao 4 (20)'],
  'children-gap': ['it is less', 'Giao cho đơn vị trực thuộc 12, còn thiếu 8 so với chỉ tiêu giao (20)'],
};

const labels: Partial<Record<MessageKey, Described>> = {
  'noun-of': ['how a target of any other measure than admissions is named', 'chỉ tiêu giới thiệu'],
  'label-short': [
    'how a short sentence names such a target with a document',
    'chỉ tiêu giới thiệu của kế hoạch',
  ],
  'label-documents': [
    'how a long sentence names a target with documents',
    'chỉ tiêu Nghị quyết Đại hội XIII và Nghị quyết 04',
  ],
  'label-congress': ['how a short sentence names a congress goal', 'mục tiêu Đại hội'],
  'label-assigned': ['a target without document, given from above', 'chỉ tiêu giao'],
  'label-year': ['a target without document, the unit’s own, of a year', 'chỉ tiêu năm'],
  'label-term': ['… of a term', 'chỉ tiêu nhiệm kỳ'],
  'label-half': ['… of half a year', 'chỉ tiêu 6 tháng'],
  'label-quarter': ['… of a quarter', 'chỉ tiêu quý'],
  'label-month': ['… of a month', 'chỉ tiêu tháng'],
  'label-days': ['… of other days', 'chỉ tiêu của kỳ'],
  'cite-number': ['a document whose kind is cited without `số`', 'Nghị quyết 08-NQ/TU'],
  'cite-number-so': ['a document whose kind is cited with `số`', 'Kế hoạch số 10-KH/TU'],
  'cite-on': ['its day is known', 'Nghị quyết 04-NQ/TU ngày 23/5/2016'],
  'cite-years': ['a document for a span of years', 'Nghị quyết 04-NQ/TU ngày 23/5/2016 (2016–2020)'],
  'cite-continues': [
    'it continues another',
    'Nghị quyết 04-NQ/TU ngày 23/5/2016 (2016–2020), kế thừa Nghị quyết 08 (2012–2015)',
  ],
  unnumbered: [
    'a document orders an act and gives no number',
    'Nghị quyết 08-NQ/TU: thành lập tổ chức, chưa có số chỉ tiêu',
  ],
  expired: ['a text cites a document after its end', '76-QĐ/TW (hết hiệu lực từ 02/01/2020)'],
};

const results: Partial<Record<MessageKey, Described>> = {
  period: ['the period asked, and the term that follows', 'Nhiệm kỳ 2020–2025'],
  'period-total': ['admissions of the period', 'Năm 2017: 1.831 đảng viên'],
  'period-bounded': ['the unit publishes a lower bound for it', 'Năm 2017: kết nạp trên 200 đảng viên'],
  comparison: [
    'another period is compared with',
    'Năm 2017: 1.831 đảng viên, bằng 101,95% so với năm 2016 (1.796)',
  ],
  'comparison-with-zero': ['the other period has no result', 'Năm 2017: 4 đảng viên; năm 2016: 0'],
  change: ['the same as a change, with both its kinds', 'So với năm 2016: tăng 35 đảng viên; tăng 1,95%'],
  'change-none': ['nothing changed', 'So với năm 2016: không đổi'],
  'change-over-new': ['only beside a text that divides by the new number', '2,44% (÷ số mới)'],
  'other-years': [
    'the period is a part of a term and another one is compared',
    'Các năm khác trong nhiệm kỳ: 1.178',
  ],
  'term-share': [
    'members are declared exactly',
    '612 kết nạp trong nhiệm kỳ, bằng 13,98% số đảng viên hiện có',
  ],
  ranked: ['direct subordinates above their target, one decimal, joined by `; `', 'Châu Đức 125,9%'],
  'child-line': ['the unit, and each direct subordinate that admitted anyone', 'In Phúc Yên: 2'],
  'child-line-members': ['its members are declared', 'Prime Group: 17 (hơn 200 đảng viên)'],
  'children-none': ['direct subordinates that admitted nobody', '3 đơn vị trực thuộc chưa kết nạp'],
  ceremony: ['a ceremony with a presenter', 'Trao quyết định kết nạp ngày 27/12/2017, Chi bộ doanh nghiệp 1'],
  'without-source': [
    'units whose last source is closed, kinds apart',
    '3 đảng bộ cơ sở và 41 chi bộ không còn nguồn kết nạp',
  ],
  'counted-kind': ['part of a list by kind', '41 chi bộ'],
  founded: ['organisations founded in the period', '24 tổ chức (9 tổ chức đảng, 15 đoàn thể)'],
  inspected: ['inspection results of the period', '100% (4.378/4.378 đảng viên được kiểm tra)'],
  'funnel-target': [
    'sent to class, admitted, target; when those sent are at least those admitted',
    'Giới thiệu 35, kết nạp 17/16, đạt 106,25% chỉ tiêu năm',
  ],
  'introduced-by': ['the introducing organisation is known', 'Đoàn giới thiệu'],
  'funnel-period': [
    'introduced in the period, and admitted in the period',
    'Đoàn giới thiệu 162, kết nạp 113 (69,75%, theo kỳ)',
  ],
  'funnel-cohort': [
    'introduced in the period, and those same people admitted by now',
    'Giới thiệu 35, kết nạp 11 (31,43%, theo lứa)',
  ],
  estimate: [
    'introductions asked for, admissions asked for, and rates known from elsewhere',
    'Riêng nguồn đoàn thể: từ 900 trở lên, ước 437–628 (giả định tỷ lệ nơi khác); còn 224–415 từ nguồn khác',
  ],
  'class-demand': ['people for whom a class was asked', 'Nhu cầu lớp: trên 400'],
  certified: ['finished the class, not admitted; no records is not 0', 'Đã học, chưa kết nạp: 58'],
  'certified-soon': ['of them, certificates about to expire', 'Giấy chứng nhận còn không quá 6 tháng: 9'],
};

const stocks: Partial<Record<MessageKey, Described>> = {
  bounded: ['a number that is itself a lower bound', 'hơn 200'],
  'members-on': ['members declared on the as-of day', '3.232 đảng viên'],
  'members-in-month': ['members declared on another day', '27.790 đảng viên (12/2022)'],
  'bases-by-block': [
    'base organisations of several blocks',
    '36 tổ chức cơ sở đảng: 7 phường, xã; 15 doanh nghiệp; 12 hành chính, sự nghiệp; 2 lực lượng vũ trang',
  ],
  'bases-and-members': [
    'base organisations and members',
    '100 tổ chức cơ sở đảng; 27.790 đảng viên (12/2022)',
  ],
  'direct-and-members': ['direct subordinates and members', '72 chi, đảng bộ trực thuộc; 3.232 đảng viên'],
  'members-and-branches': [
    'there are branches below base organisations',
    '4.378 đảng viên, 168 chi bộ trực thuộc',
  ],
  'block-members': ['members of every block are known', '536 đảng viên trong doanh nghiệp (12,24%)'],
  'blocks-sum': [
    'the same in one line, shares adding up to 100',
    '4.378 đảng viên: 3.002 phường, xã (68,57%); 536 doanh nghiệp (12,24%); 700 hành chính, sự nghiệp (15,99%); 140 lực lượng vũ trang (3,2%); cộng 100%',
  ],
  'block-share': ['part of it', '536 doanh nghiệp (12,24%)'],
  pool: ['people holding a post', '401 thôn đội trưởng'],
  'pool-members': ['it is known how many are members', '401 thôn đội trưởng; 120 là đảng viên'],
  'base-units': ['agencies, schools, enterprises', '821 đơn vị cơ sở'],
  'base-units-change': ['their number changed since the snapshot', '821 đơn vị cơ sở (tăng 20; tăng 2,5%)'],
  part: ['a part of a whole', '396 (21,84%)'],
  'shares-moved': ['a part then and now', 'chưa có tổ chức cơ sở đảng: 191 (23,85%) → 183 (22,29%)'],
  'share-of': ['places with an organisation', '1.417/1.813 (78,16%)'],
  'share-points': [
    'their share changed since the snapshot',
    '1.417/1.813 (78,16%; tăng 0,83 điểm phần trăm)',
  ],
  'state-count': ['places in a state', 'có đảng viên, chưa có chi bộ: 325'],
  cleared: ['places without member since the snapshot', 'trắng đảng viên: 95 → 71, xóa 24 (giảm 25,26%)'],
  'cleared-and-new': [
    'the same, some are new',
    'trắng đảng viên: 95 → 73, xóa 24, phát sinh 2 (giảm 23,16%)',
  ],
  reduction: [
    'places without organisation since the snapshot, no goal',
    'chưa có tổ chức đảng: 411 → 396 (giảm 3,65%)',
  ],
  'reduction-none': ['the same, as many as before', 'chưa có tổ chức đảng: 411 → 411 (không đổi)'],
  'reduction-pace': [
    'a yearly reduction goal, the year is open',
    'chưa có tổ chức đảng: 400 → 360 (giảm 10% trong 200 ngày; giữ nhịp này ≈ 18,25%/năm, trong khoảng 15–20%/năm)',
  ],
  'reduction-pace-no-stock': [
    'the same, the stock of 1 January is not known: a pace, no verdict',
    'chưa có tổ chức đảng: 411 → 396 (giảm 3,65% trong 178 ngày; giữ nhịp này ≈ 7,5%/năm, thấp hơn 15–20%/năm; thiếu số đầu năm)',
  ],
  'kinds-without-organisation': [
    'what lacks, of the kinds that a goal names',
    'doanh nghiệp chưa có tổ chức đảng',
  ],
  'kinds-without-member': ['the same, of base units', 'doanh nghiệp chưa có đảng viên'],
  'places-without-member': ['the same, of villages', 'bản trắng đảng viên'],
  'reduction-open': [
    'a reduction over several years that are not over',
    'doanh nghiệp chưa có tổ chức đảng: 40 → 31 (giảm 22,5% trong 321 ngày; mục tiêu giảm 50% đến 31/12/2020, chưa hết kỳ)',
  ],
  'reduction-open-no-stock': [
    'the same without the stock of the first day',
    'doanh nghiệp chưa có tổ chức đảng: 40 → 31 (giảm 22,5% trong 178 ngày; mục tiêu giảm 50% đến 31/12/2020, chưa hết kỳ; thiếu số đầu kỳ)',
  ],
  'reduction-verdict': [
    'a yearly reduction goal, the year is over',
    'chưa có tổ chức đảng: 400 → 320 (giảm 20%; mục tiêu giảm 15–20%: đạt)',
  ],
  'cleared-of-stock': [
    'places cleared since the period began, of the stock it began with',
    '20/38 bản (52,63% số bản đầu kỳ)',
  ],
};

export const sentences: Partial<Record<MessageKey, Described>> = {
  ...results,
  ...targets,
  ...labels,
  ...stocks,
};

export const warningSentences: Partial<Record<WarningKey, Described>> = {
  'bound-not-true': [
    'the exact count does not pass the published bound',
    'bản công bố ghi trên 200, số đúng là 200',
  ],
  'open-period-compared': [
    'an open period beside one that is over',
    'Năm 2017 chưa hết, năm 2016 đã hết: hai kỳ không dài bằng nhau',
  ],
  'parts-do-not-add-up': ['blocks against their whole', 'cộng các phần được 35, tổng ghi 36, lệch 1'],
  'different-units': [
    'kinds of units in one line',
    'đảng bộ cơ sở và chi bộ là những loại đơn vị khác nhau, không cộng',
  ],
  'certificates-missing': ['no certificate records', 'thiếu danh sách người đã học, chưa kết nạp'],
  'estimate-is-assumed': [
    'every estimate',
    'thiếu số kết nạp của nguồn này, tỷ lệ là giả định lấy ở nơi khác: Thị trấn A 17/35',
  ],
  'named-rate': ['part of it', 'Thị trấn A 17/35'],
  'result-missing': ['a goal without result', 'thiếu kết quả thực hiện của mức 45–50%'],
  'stock-missing': [
    'a yearly reduction without its first stock',
    'thiếu số thôn, bản chưa có tổ chức đảng ngày 01/01/2016: chưa kết luận được cả năm',
  ],
  'stock-missing-kinds': [
    'the same of some kinds only',
    'thiếu số doanh nghiệp chưa có tổ chức đảng ngày 01/01/2016: chưa kết luận được cả kỳ',
  ],
  'states-unknown': [
    'the state of some sites is not recorded: no share of them is printed',
    'không rõ trạng thái của 4 thôn, bản ngày 31/12/2017',
  ],
  'rule-reach': [
    'a floor on a start-of-term base',
    'tính trên cả 27.790 đảng viên hiện có, mức này buộc nhiều nhất 694,75',
  ],
  'half-omitted': [
    'a text prints the fall of one degree of "white" and omits the other, which lags',
    'bản in bỏ nửa còn lại của mục tiêu: chưa có tổ chức đảng 411 → 396',
  ],
  'assigned-differs': [
    'the number given is not the one proposed',
    'số giao 25 khác gợi ý 200: lao động thời vụ',
  ],
  'reason-missing': ['the same, without a reason', 'số giao 25 khác gợi ý 200, thiếu lý do'],
  'base-implied': [
    'the bases for which the number given would follow from the rate',
    'số giao 25 chỉ đúng mức 20% khi người lao động chưa là đảng viên là 121–125, hồ sơ ghi 1.000',
  ],
  'document-expired': [
    'a document cited after its last day',
    'viện dẫn 76-QĐ/TW ngày 05/8/2020, văn bản hết hiệu lực từ 02/01/2020',
  ],
  'printed-differs': ['a printed count of the same days is not ours', 'bản in 30, số liệu có 29'],
  'rate-without-denominator': ['a printed rate, no denominator', 'tỷ lệ không có mẫu số'],
  'rate-impossible': [
    'no denominator gives the printed rate, rounded or cut off',
    'không mẫu số nào cho 191 ra 23,27%',
  ],
  'base-missing': ['a comparison or growth, no base', 'không rõ gốc so sánh'],
  'part-missing': ['the whole is printed, the part is not', 'không có số đảng viên'],
  'count-missing': ['a number is announced and not printed', 'thiếu số người đã học, chưa kết nạp'],
  'count-missing-plain': ['the same, its subject unknown', 'thiếu con số'],
  'total-missing': ['units of a state without how many there are', 'thiếu tổng số chi bộ để tính tỷ lệ'],
  'total-missing-plain': ['the same, its subject unknown', 'thiếu tổng số để tính tỷ lệ'],
  'part-of-total-missing': ['one part of a printed total is missing', 'thiếu số chi bộ cơ sở trong 168'],
  'not-split': ['all parts of a printed total are missing', 'không tách được 24 thành từng loại'],
  'years-missing': ['a yearly status without yearly results', 'thiếu kết quả từng năm'],
  'two-candidates': [
    'several operands give the printed rate, one was chosen',
    '8.939 hoặc 8.940 đều ra 53,75%, chọn 8.940',
  ],
  'two-candidates-open': ['the same, none chosen', '8.939 hoặc 8.940 đều ra 53,75%, chưa chọn'],
  'candidates-either': ['part of it', '8.939 hoặc 8.940'],
  'candidates-range': ['part of it', '598 đến 602'],
  'cut-off': ['a rate cut off instead of rounded', 'bản in 98,09 = cắt bỏ'],
  'cut-off-in-whole': [
    'the same, and shares of one whole no longer make 100',
    'bản in 22,28% là cắt bỏ; 77,71 + 22,28 = 99,99',
  ],
  'shares-sum': ['shares of one whole do not make 100', '14,29 + 28,57 + 57,15 = 100,01, không bằng 100'],
  inverted: [
    'numerator and denominator changed places',
    'bản in 88,8% là 8/9, đảo tử số và mẫu số; 9/8 = 112,5%',
  ],
  'rate-mismatch': ['the operands give another rate', 'bản in 90% không khớp 103/105 = 98,1%'],
  'change-over-new': ['growth that was divided by the new number', 'bản in 2,44% là chia cho số mới'],
  'change-in-points': ['growth that is a change of a share', 'bản in 0,83% là điểm phần trăm'],
  'growth-base-differs': [
    'the base of a printed growth is not the recorded one',
    'bản in 0,79% tính từ gốc 633, số liệu có gốc 610',
  ],
  'growth-mismatch': ['no base gives the printed growth', 'bản in 2,44% không khớp 801 → 820'],
  'growth-fits-only': ['only other bases give it', 'bản in 0,79% chỉ khớp gốc 633, số liệu có gốc 610'],
  'growth-formulas': [
    'one text says "tăng" in several senses',
    '“tăng” dùng 2 cách tính: 2,44% chia cho số mới, 0,83% điểm phần trăm',
  ],
  'formula-used': ['part of it', '0,83% điểm phần trăm'],
  'totals-differ': ['totals of one whole contradict each other', 'mẫu số không thống nhất: 801 / 821 / 824'],
  'total-mismatch': [
    'lines do not add up to the printed total',
    'cộng các dòng được 1.950, bản in tổng 1.905, lệch 45',
  ],
  'windows-differ': ['numbers of different days set side by side', 'không so sánh 20 và 24: khác kỳ tính'],
  'target-dropped': [
    'a repeated passage leaves a target out',
    'Đoạn lặp lại bỏ chỉ tiêu 53,75% (4.805/8.940)',
  ],
  repeated: [
    'figures printed more than once',
    'Báo tỉnh: 12 số liệu in lặp lại ở đoạn 2, mỗi số tính một lần',
  ],
};
