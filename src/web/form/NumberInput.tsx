import { InputNumber } from 'antd';

type Props = {
  id?: string;
  value?: number | null;
  onChange?: (value: number | null) => void;
  /** Written after the number: `%`. */
  suffix?: string;
  isWhole?: boolean;
  max?: number;
};

/** `1.788,5`: a dot for thousands, a comma for decimals, as it is printed everywhere. */
const written = (value: number | string | undefined): string => {
  const [whole = '', part] = String(value ?? '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return part === undefined ? grouped : `${grouped},${part}`;
};

const read = (text: string | undefined): number =>
  (text ?? '').trim() === '' ? Number.NaN : Number((text ?? '').replaceAll('.', '').replace(',', '.'));

/** A number typed as Vietnamese numbers are written. */
export function NumberInput({ id, value, onChange, suffix, isWhole = false, max }: Props) {
  return (
    <InputNumber<number>
      {...(id ? { id } : {})}
      {...(value === undefined ? {} : { value })}
      {...(suffix ? { suffix } : {})}
      {...(isWhole ? { precision: 0 } : {})}
      {...(max === undefined ? {} : { max })}
      min={0}
      controls={false}
      inputMode={isWhole ? 'numeric' : 'decimal'}
      formatter={(number, { userTyping, input }) => (userTyping ? input : written(number))}
      parser={read}
      onChange={(number) => onChange?.(number)}
    />
  );
}
