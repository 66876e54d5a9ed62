import type { FormInstance } from 'antd';
import { useEffect } from 'react';

type Props = {
  // biome-ignore lint/suspicious/noExplicitAny: a form of any shape
  form: FormInstance<any>;
  name: string;
  text: string;
};

/** Fills a field with a suggestion that follows the other fields until somebody writes their own. */
export function Suggested({ form, name, text }: Props) {
  useEffect(() => {
    if (!form.isFieldTouched(name)) form.setFields([{ name, value: text, touched: false }]);
  }, [form, name, text]);
  return null;
}
