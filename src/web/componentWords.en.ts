import english from 'antd/es/locale/en_GB.js';

export const componentWords = english;
