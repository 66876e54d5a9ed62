import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { bariaVungTau } from './generate/bariaVungTau.ts';
import { bimSon } from './generate/bimSon.ts';
import type { Book } from './generate/book.ts';
import { dienBien } from './generate/dienBien.ts';
import { thaiNguyen } from './generate/thaiNguyen.ts';
import { vinhPhuc } from './generate/vinhPhuc.ts';

/** The localities by folder. */
export const localities: Readonly<Record<string, () => Book>> = {
  'ba-ria-vung-tau-2018': bariaVungTau,
  'bim-son-2020': bimSon,
  'vinh-phuc-2018': vinhPhuc,
  'thai-nguyen-2023': thaiNguyen,
  'dien-bien-2016': dienBien,
};

/** Write the folders anew: `node demo/generate.ts`. */
if (import.meta.main) {
  for (const [name, make] of Object.entries(localities)) {
    const folder = new URL(`./${name}/`, import.meta.url).pathname;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    for (const [file, text] of make().files()) writeFileSync(`${folder}${file}`, text);
  }
}
