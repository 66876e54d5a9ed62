import { Form } from 'antd';

const Unseen = () => null;

/** Values of a form that nobody sees: what of the record its writer knew. They are kept with its draft. */
export function Kept({ names }: { names: readonly string[] }) {
  return names.map((name) => (
    <Form.Item key={name} name={name} noStyle>
      <Unseen />
    </Form.Item>
  ));
}
