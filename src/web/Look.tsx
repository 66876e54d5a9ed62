import { ConfigProvider } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { componentWords } from './componentWords.vi.ts';
import { nonce } from './nonce.ts';
import { useTextSize } from './textSize.ts';
import { themeOf } from './theme.ts';
import { usePhone } from './usePhone.ts';

const { DatePicker: days, ...others } = componentWords;

/** The month and the year of the day panel are read aloud as they stand there. */
const locale = {
  ...others,
  ...(days ? { DatePicker: { ...days, lang: { ...days.lang, monthSelect: '', yearSelect: '' } } } : {}),
};

/** What opens stays inside the part of the page it belongs to, so that readers aloud find it there. */
const containerOf = (trigger?: HTMLElement): HTMLElement =>
  trigger?.closest<HTMLElement>('[role="dialog"], main, header') ?? document.body;

/** Colours, text size and language of the components; their styles carry the nonce of the page. */
export function Look({ children }: { children: ReactNode }) {
  const size = useTextSize();
  const isPhone = usePhone();
  const theme = useMemo(() => themeOf(size, isPhone), [size, isPhone]);
  return (
    <ConfigProvider csp={{ nonce }} theme={theme} locale={locale} getPopupContainer={containerOf}>
      {children}
    </ConfigProvider>
  );
}
