import type { OpinionSide } from '#features/admissions/model.ts';

/** What papers print for codes: Vietnamese documents, in every language of the screen. */
export const METHOD_WORDS: Readonly<Record<string, string>> = {
  'secret-ballot': 'bỏ phiếu kín',
  'party-card': 'giơ thẻ đảng viên',
};

export const MATTER_WORDS: Readonly<Record<string, string>> = {
  admission: 'đề nghị kết nạp vào Đảng',
  recognition: 'đề nghị công nhận đảng viên chính thức',
  removal: 'đề nghị xóa tên',
};

export const OPINION_WORDS: Readonly<Record<OpinionSide, string>> = {
  'mass-organisation': 'Tổ chức chính trị - xã hội nơi sinh hoạt',
  'residence-committee': 'Chi ủy (chi bộ) nơi cư trú',
};

export const ORGANISATION_WORDS: Readonly<Record<string, string>> = {
  'youth-union': 'Đoàn TNCS Hồ Chí Minh',
  'trade-union': 'Công đoàn cơ sở',
};

export const RELATION_WORDS: Readonly<Record<string, string>> = {
  self: 'bản thân',
  'natural-father': 'bố đẻ',
  'natural-mother': 'mẹ đẻ',
  'spouse-father': 'bố vợ (chồng)',
  'spouse-mother': 'mẹ vợ (chồng)',
  'person-who-raised': 'người trực tiếp nuôi dưỡng',
  spouse: 'vợ (chồng)',
  'natural-child-with-capacity': 'con đẻ có đủ năng lực hành vi dân sự',
  'legally-adopted-child-living-together': 'con nuôi hợp pháp sống cùng',
};

/** Bodies that decide, as they stand before a signature. */
export const BODY_WORDS: Readonly<Record<string, string>> = {
  branch: 'CHI BỘ',
  'branch-committee': 'CHI ỦY',
  'base-committee': 'ĐẢNG ỦY',
  'standing-board': 'BAN THƯỜNG VỤ',
  'standing-members-and-board-heads': 'BAN THƯỜNG VỤ',
};
