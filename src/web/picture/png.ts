import { svgOf } from './chart.ts';
import type { Drawing, LegendKey } from './drawing.ts';
import { isNarrow } from './drawing.ts';
import { fontFamily, palette } from './palette.ts';

/** What stands around the drawing in the file, as around the picture on the screen. */
export type Caption = { title: string; source: string };

const width = 1_200;
const margin = 40;
const inner = width - 2 * margin;
const fontSize = 18;
/** Twice as many dots, so that it stays sharp on paper. */
const scale = 2;

const titleFont = `600 26px ${fontFamily}`;
const textFont = `${fontSize}px ${fontFamily}`;

const wrapped = (pen: CanvasRenderingContext2D, text: string): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && pen.measureText(longer).width <= inner) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

const loaded = async (svg: string): Promise<HTMLImageElement> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=UTF-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
};

const drawKeys = (pen: CanvasRenderingContext2D, keys: readonly LegendKey[], top: number): void => {
  let left = margin;
  pen.lineWidth = 2;
  for (const { look, colour, words } of keys) {
    pen.fillStyle = colour;
    pen.strokeStyle = colour;
    if (look === 'fill') pen.fillRect(left, top - 15, 16, 16);
    if (look === 'outline') pen.strokeRect(left + 1, top - 14, 14, 14);
    if (look === 'line') pen.fillRect(left, top - 8, 16, 3);
    if (look === 'tick') pen.fillRect(left + 6, top - 16, 4, 18);
    pen.fillStyle = palette.ink;
    pen.fillText(words, left + 26, top);
    left += 26 + pen.measureText(words).width + 28;
  }
};

/** The picture with its title, legend and source as a PNG file. */
export const pngOf = async (drawing: Drawing, { title, source }: Caption): Promise<Blob> => {
  const space = { fontSize, width: inner };
  const height = drawing.height(isNarrow(space)) * fontSize;
  const image = await loaded(svgOf(drawing, space, height));
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.font = titleFont;
  const lines = wrapped(pen, title);
  const hasKeys = drawing.legend.length > 0;
  const top = margin + lines.length * 34 + (hasKeys ? 44 : 14);
  canvas.width = width * scale;
  canvas.height = (top + height + margin + 30) * scale;
  pen.scale(scale, scale);
  pen.fillStyle = palette.paper;
  pen.fillRect(0, 0, width, canvas.height);
  pen.fillStyle = palette.ink;
  pen.font = titleFont;
  for (const [index, line] of lines.entries()) pen.fillText(line, margin, margin + 26 + index * 34);
  pen.font = textFont;
  if (hasKeys) drawKeys(pen, drawing.legend, top - 18);
  pen.drawImage(image, margin, top, inner, height);
  pen.fillStyle = palette.soft;
  pen.fillText(source, margin, top + height + 34);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
};
