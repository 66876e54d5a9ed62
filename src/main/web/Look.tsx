import { ConfigProvider } from 'antd';
import vietnamese from 'antd/locale/vi_VN';
import { type ReactNode, useMemo } from 'react';
import { useTextSize } from '#web/textSize.ts';
import { themeOf } from '#web/theme.ts';
import { nonce } from './nonce.ts';

/** Colours, text size and language of the components; their styles carry the nonce of the page. */
export function Look({ children }: { children: ReactNode }) {
  const size = useTextSize();
  const theme = useMemo(() => themeOf(size), [size]);
  return (
    <ConfigProvider csp={{ nonce }} theme={theme} locale={vietnamese}>
      {children}
    </ConfigProvider>
  );
}
