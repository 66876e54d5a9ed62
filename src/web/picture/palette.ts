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

/** One hue from nothing to most; what is written on it stays readable. */
const heat = [
  { fill: '#ffffff', text: palette.ink },
  { fill: '#f9e8e5', text: palette.ink },
  { fill: '#efc9c3', text: palette.ink },
  { fill: '#df9d96', text: palette.ink },
  { fill: '#b8403f', text: '#ffffff' },
  { fill: '#7f1518', text: '#ffffff' },
] as const;

/**
 * The colour of a number among numbers of which one is the greatest. It deepens with the root of the number, so that
 * a single great unit does not leave all others pale.
 */
export const heatOf = (n: number, greatest: number): (typeof heat)[number] => {
  const share = n <= 0 || greatest <= 0 ? 0 : Math.min(n, greatest) / greatest;
  const step = Math.ceil(Math.sqrt(share) * (heat.length - 1));
  return heat[step] ?? heat[0];
};
