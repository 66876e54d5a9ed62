import vietnamese from 'antd/es/locale/vi_VN.js';

/** The library's own words. */
export const componentWords = vietnamese;
