import { Input } from 'antd';
export function UnitPicker(props: object) {
  return <Input {...props} />;
}
