/** Colours of drawings, as the style sheets have them: a drawing that is saved as a file has no style sheet. */
export const palette = {
  paper: '#ffffff',
  ink: '#201a17',
  soft: '#55493f',
  line: '#d9d2c7',
  lineStrong: '#8a7f73',
  red: '#9d1c1f',
  /** Beside the red: told from it by any eye, and by place and label in black and white. */
  slate: '#3f5566',
} as const;

/** Without quotation marks: they would end the attribute of the drawing that holds them. */
export const fontFamily = 'Segoe UI, Noto Sans, Roboto, Arial, sans-serif';
