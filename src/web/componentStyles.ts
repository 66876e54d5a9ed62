import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs';
import { Button, ConfigProvider, DatePicker, Select } from 'antd';
import { createElement, Fragment } from 'react';
import { renderToString } from 'react-dom/server';
import { themeOf } from './theme.ts';

/** The components that the first screens show. */
const firstComponents = () =>
  createElement(Fragment, null, createElement(Button), createElement(DatePicker), createElement(Select));

/**
 * The styles of the components of the first screens as one sheet. At its end stands the list by which the library knows
 * what it need not write while a page is shown. Colours and sizes are variables that the page sets: one sheet serves
 * every text size and screen.
 */
export const componentStyles = (textSize: number, isPhone: boolean): string => {
  const cache = createCache();
  const theme = themeOf(textSize, isPhone);
  renderToString(
    createElement(StyleProvider, { cache }, createElement(ConfigProvider, { theme }, firstComponents())),
  );
  return extractStyle(cache, { plain: true, types: 'style' });
};

/** The names under which the library wrote a sheet's styles: `Button-Button`, `Shared`. */
export const stylesNamed = (sheet: string): Set<string> => {
  const list = /\.data-ant-cssinjs-cache-path\{content:"([^"]*)"/.exec(sheet)?.[1] ?? '';
  return new Set(list.split(';').map((entry) => entry.split('|')[1] ?? ''));
};
