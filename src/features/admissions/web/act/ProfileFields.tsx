import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { CatalogueSelect } from '#features/organisations/web/CatalogueSelect.tsx';
import { SEXES } from '#features/people/model.ts';
import { EDUCATION, SCHOOLING_EXCEPTIONS } from '../../model.ts';
import { LISTED } from '../../profile.ts';
import { valueWords } from '../eventWords.ts';
import { sayOpening } from '../sayOpening.ts';

const choicesOf = (field: string, codes: readonly string[]) =>
  codes.map((code) => ({ value: code, label: valueWords(field, code) }));

const listedFields = ['ethnicGroup', 'religion', 'occupation', 'placeKind', 'introducer'] as const;

/** Sex and home, which stay with the person from one case to the next. */
export function PersonFields() {
  return (
    <>
      <Form.Item name="sex" label={sayOpening('profile.sex')}>
        <Radio.Group
          className="act-choices"
          options={SEXES.map((sex) => ({ value: sex, label: sayOpening(`profile.sex.${sex}`) }))}
        />
      </Form.Item>
      <Form.Item name="homePlace" label={sayOpening('profile.homePlace')}>
        <Input maxLength={300} autoComplete="off" placeholder={sayOpening('profile.homePlace-hint')} />
      </Form.Item>
    </>
  );
}

/** What the rules, the papers and the figures ask of a person besides the papers. */
export function ProfileFields() {
  return (
    <>
      <Form.Item name="education" label={sayOpening('profile.education')}>
        <Select allowClear options={choicesOf('education', EDUCATION)} />
      </Form.Item>
      <Form.Item name="schoolingException" label={sayOpening('profile.schoolingException')}>
        <Select allowClear options={choicesOf('schoolingException', SCHOOLING_EXCEPTIONS)} />
      </Form.Item>
      {listedFields.map((field) => (
        <Form.Item key={field} name={field} label={sayOpening(`profile.${field}`)}>
          <CatalogueSelect catalogue={LISTED[field]} isOptional />
        </Form.Item>
      ))}
      <div className="act-flags">
        <Form.Item name="isYouthUnionMember" valuePropName="checked">
          <Checkbox>{sayOpening('profile.isYouthUnionMember')}</Checkbox>
        </Form.Item>
        <Form.Item name="isTradeUnionMember" valuePropName="checked">
          <Checkbox>{sayOpening('profile.isTradeUnionMember')}</Checkbox>
        </Form.Item>
      </div>
    </>
  );
}
