import { Checkbox, Form, Select } from 'antd';
import { EDUCATION, SCHOOLING_EXCEPTIONS } from '../../model.ts';
import { valueWords } from '../eventWords.ts';
import { sayCase } from '../sayCase.ts';

const choicesOf = (field: string, codes: readonly string[]) =>
  codes.map((code) => ({ value: code, label: valueWords(field, code) }));

/** What the rules judge of a person besides the papers. */
export function ProfileFields() {
  return (
    <>
      <Form.Item name="education" label={sayCase('open.education')}>
        <Select allowClear options={choicesOf('education', EDUCATION)} />
      </Form.Item>
      <Form.Item name="schoolingException" label={sayCase('open.exception')}>
        <Select allowClear options={choicesOf('schoolingException', SCHOOLING_EXCEPTIONS)} />
      </Form.Item>
      <div className="act-flags">
        <Form.Item name="isYouthUnionMember" valuePropName="checked">
          <Checkbox>{sayCase('open.youth')}</Checkbox>
        </Form.Item>
        <Form.Item name="isTradeUnionMember" valuePropName="checked">
          <Checkbox>{sayCase('open.trade')}</Checkbox>
        </Form.Item>
      </div>
    </>
  );
}
