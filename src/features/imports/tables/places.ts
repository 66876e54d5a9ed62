import { choice, code, codeOf, count, day, flag, listed, required, text, unit } from '../column.ts';
import type { Table } from '../model.ts';

const headCountKey = ['unit_code', 'kind', 'post', 'on_day'] as const;
const headCountOf = () => [
  unit(),
  required(
    listed(
      'head-count-kind',
      'kind',
      'Đếm ai',
      'members',
      'members: đảng viên; non-member-workers: người lao động chưa là đảng viên; post-holders: người giữ chức danh.',
    ),
  ),
  listed('head-count-post', 'post', 'Chức danh', 'village-militia-head', 'Chỉ với post-holders.'),
  required(day('on_day', 'Tính đến ngày', '31/12/2022')),
];

export const headCounts: Table = {
  name: 'head_counts',
  title: 'Số người khai báo',
  means: 'Tổng số người của một tổ chức vào một ngày, do ai khai. Số của cấp trên khai riêng, không tự cộng.',
  key: headCountKey,
  columns: [
    ...headCountOf(),
    required(count('total', 'Tổng số', '1.712')),
    choice(
      ['trên', 'hơn'],
      'bound_word',
      'Chữ chặn dưới',
      'hơn',
      'Khi chỉ biết là nhiều hơn tổng số đã ghi.',
    ),
    required(text('declared_by', 'Nơi khai', 'Ban Tổ chức Thành ủy')),
  ],
};

export const headCountParts: Table = {
  name: 'head_count_parts',
  title: 'Cơ cấu của số người',
  means:
    'Các phần của một dòng head_counts theo một tiêu chí; các phần của một tiêu chí phải cộng đúng bằng tổng số.',
  key: [...headCountKey, 'dimension', 'key'],
  columns: [
    ...headCountOf(),
    required(listed('head-count-dimension', 'dimension', 'Tiêu chí', 'sex')),
    required(text('key', 'Nhóm', 'female')),
    required(count('n', 'Số người', '812')),
  ],
};

export const sites: Table = {
  name: 'sites',
  title: 'Địa bàn và đơn vị cơ sở',
  means:
    'Sổ thôn, bản, tổ dân phố (place) và cơ quan, trường học, doanh nghiệp (base-unit), độc lập với cây tổ chức đảng.',
  key: ['code'],
  columns: [
    required(code('code', 'Mã', 'BAN-0001')),
    required(
      choice(
        ['place', 'base-unit'],
        'sort',
        'Sổ',
        'place',
        'place: địa bàn dân cư; base-unit: đơn vị cơ sở.',
      ),
    ),
    required(listed('place-kind', 'kind', 'Loại', 'ban')),
    required(text('name', 'Tên', 'Bản Nậm Pố 1')),
    unit('Mã tổ chức', 'Tổ chức đảng phụ trách địa bàn, đơn vị này.'),
    day('opened_on', 'Có từ ngày', '01/06/2016'),
    day('closed_on', 'Kết thúc từ ngày', '01/07/2025'),
    listed('owner-kind', 'owner_kind', 'Hình thức sở hữu', 'private', 'Của doanh nghiệp.'),
    count('workers', 'Số lao động', '320'),
    flag('is_border', 'Biên giới', 'x'),
    flag('is_remote', 'Vùng sâu, vùng xa', 'x'),
    flag('is_ethnic_minority', 'Dân tộc thiểu số', 'x'),
    flag('is_poor', 'Nghèo', ''),
  ],
};

export const siteStates: Table = {
  name: 'site_states',
  title: 'Tình trạng của địa bàn, đơn vị',
  means: 'Tình trạng bắt đầu từ ngày ghi và kéo dài đến dòng kế tiếp của cùng địa bàn, đơn vị.',
  key: ['site_code', 'since'],
  columns: [
    required(codeOf('sites', 'site_code', 'Mã địa bàn, đơn vị', 'BAN-0001')),
    required(day('since', 'Từ ngày', '23/05/2016')),
    required(
      choice(
        ['no-member', 'members-no-branch', 'own-branch', 'own-branch-committee'],
        'state',
        'Tình trạng',
        'no-member',
        'no-member: trắng đảng viên; members-no-branch: có đảng viên, sinh hoạt ghép; own-branch: có chi bộ; own-branch-committee: chi bộ có chi ủy.',
      ),
    ),
  ],
};

export const siteMembers: Table = {
  name: 'site_members',
  title: 'Đảng viên tại địa bàn, đơn vị',
  means:
    'Đảng viên của chi bộ nào cũng được, đang ở, làm việc hoặc được tăng cường về một thôn, bản, đơn vị; mỗi người một nơi trong một ngày.',
  key: ['person_code', 'from'],
  columns: [
    required(codeOf('sites', 'site_code', 'Mã địa bàn, đơn vị', 'BAN-0001')),
    required(codeOf('people', 'person_code', 'Mã người', 'NG-0001', 'Người có dòng ở bảng members.')),
    required(
      choice(
        ['local', 'seconded'],
        'how',
        'Tại chỗ hay tăng cường',
        'seconded',
        'local: đảng viên tại chỗ; seconded: đảng viên tăng cường.',
      ),
    ),
    required(day('from', 'Từ ngày', '01/07/2025')),
    day('until', 'Đến hết ngày', '', 'Ngày cuối cùng; bỏ trống khi đang ở đó.'),
    codeOf('documents', 'document_code', 'Mã văn bản', 'QD-TC-01', 'Quyết định tăng cường, nếu có.'),
  ],
};

export const organisationsFounded: Table = {
  name: 'organisations_founded',
  title: 'Thành lập, giải thể tổ chức',
  means:
    'Mỗi dòng là một lần thành lập hoặc giải thể một tổ chức đảng hay đoàn thể, tính vào tổ chức đảng cấp trên.',
  key: ['sort', 'code'],
  columns: [
    required(
      choice(
        [
          'party-organisation-founded',
          'party-organisation-dissolved',
          'mass-organisation-founded',
          'mass-organisation-dissolved',
        ],
        'sort',
        'Việc',
        'party-organisation-founded',
        'party: tổ chức đảng; mass: đoàn thể; founded: thành lập; dissolved: giải thể.',
      ),
    ),
    required(code('code', 'Mã', 'TL-01')),
    unit(),
    required(day('on_day', 'Ngày', '19/08/2018')),
    text('label', 'Tên tổ chức', 'Công đoàn Công ty An Phú'),
    listed('block', 'block', 'Khối', 'enterprise'),
    text('employer', 'Đơn vị sử dụng lao động', 'Công ty An Phú'),
    text('employer_kind', 'Loại đơn vị', 'non-state'),
    codeOf('sites', 'site_code', 'Mã đơn vị', 'DN-01'),
  ],
};
