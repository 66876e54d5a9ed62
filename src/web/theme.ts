import type { ThemeConfig } from 'antd';

/** Calm and readable: dark text on paper, red for what acts, nothing moves; body contrast at least 7:1. */
export const themeOf = (textSize: number, isPhone: boolean): ThemeConfig => ({
  hashed: false,
  token: {
    fontFamily: '"Segoe UI", "Noto Sans", Roboto, Arial, sans-serif',
    fontSize: 16 * textSize,
    controlHeight: Math.max(isPhone ? 44 : 40, 34 * textSize),
    controlHeightSM: Math.max(isPhone ? 44 : 32, 28 * textSize),
    borderRadius: 6,
    motion: false,
    colorPrimary: '#9d1c1f',
    // What the pointer is over stays as readable: darker, not lighter.
    colorPrimaryHover: '#7f1518',
    colorErrorHover: '#7f1518',
    colorLink: '#201a17',
    colorLinkHover: '#7f1518',
    linkDecoration: 'underline',
    linkHoverDecoration: 'underline',
    linkFocusDecoration: 'underline',
    colorError: '#9d1c1f',
    colorText: '#201a17',
    colorTextSecondary: '#463c34',
    colorTextTertiary: '#55493f',
    colorTextQuaternary: '#62564b',
    colorTextPlaceholder: '#62564b',
    colorTextDisabled: '#62564b',
    colorBorder: '#8a7f73',
    colorBorderSecondary: '#d9d2c7',
    colorBgLayout: '#faf8f4',
    controlOutline: '#c79a2b',
    controlItemBgActive: '#fbf0ef',
  },
  components: { Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } },
});
