import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { Notice } from '#web/Notice.tsx';
import { OneOf } from '#web/OneOf.tsx';
import { saveFile } from '#web/saveFile.ts';
import type { Drawing } from './drawing.ts';
import { Legend } from './Legend.tsx';
import { sayPicture } from './sayPicture.ts';
import { type Sheet, saveSheet } from './sheet.ts';
import { TwinTable } from './TwinTable.tsx';
import type { Twin } from './twin.ts';
import { usePrinting } from './usePrinting.ts';
import './picture.css';

const PictureChart = lazy(async () => ({ default: (await import('./PictureChart.tsx')).PictureChart }));

type Props = {
  /** A sentence that says what the picture shows. */
  title: string;
  drawing: Drawing;
  twin: Twin;
  /** The twin as a file, where an operation answers its rows. */
  sheet?: Sheet;
  /** Whose numbers, of which days, known when: what a saved picture must tell by itself. */
  source: string;
  /** Name of the files that are saved, without its ending. */
  file: string;
  /** What the picture does not show by itself. */
  notes?: ReactNode;
  /** Ways to other parts of the same picture. */
  tools?: ReactNode;
};

/** A picture with its sentence, its table twin, its keyboard walk and its files: the one frame of all of them. */
export function Picture({ title, drawing, twin, sheet, source, file, notes, tools }: Props) {
  const [view, show] = useState<'chart' | 'table'>('chart');
  const [pointed, point] = useState<number | null>(null);
  const [hasFailed, fail] = useState(false);
  const heading = useId();
  const isPrinting = usePrinting();
  const chosen = Math.min(pointed ?? drawing.first, drawing.points.length - 1);
  const shown = drawing.points[chosen];
  const hasList = drawing.points.some(({ doors }) => doors.length > 0);
  const hint = sayPicture(hasList ? 'picture.hint' : 'picture.hint-read');
  const savePng = async () => {
    const { pngOf } = await import('./png.ts');
    saveFile(await pngOf(drawing, { title, source }), `${file}.png`);
  };
  const saveTwin = (asked: Sheet) => {
    const grounds = [
      { title: sayPicture('picture.shows'), words: title },
      { title: sayPicture('picture.source'), words: source },
    ];
    return saveSheet(asked, grounds, drawing.label);
  };
  const save = (made: () => Promise<void>) => {
    fail(false);
    made().catch(() => fail(true));
  };
  return (
    <section className="picture" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <figure className="picture-sheet">
        <div className="picture-tools">
          <OneOf
            aria-label={sayPicture('picture.view')}
            value={view}
            options={(['chart', 'table'] as const).map((one) => ({
              value: one,
              label: sayPicture(`picture.${one}`),
            }))}
            onChange={show}
          />
          {tools}
          <span className="picture-save">
            <Button onClick={() => save(savePng)}>{sayPicture('picture.png')}</Button>
            {sheet && (
              <Button onClick={() => save(() => saveTwin(sheet))}>{sayPicture('picture.xlsx')}</Button>
            )}
          </span>
        </div>
        {hasFailed && <Notice kind="error" title={sayPicture('picture.failed')} />}
        {(view === 'chart' || isPrinting) && (
          <>
            <Legend keys={drawing.legend} />
            <Suspense fallback={<div className="picture-waits" />}>
              <PictureChart drawing={drawing} chosen={chosen} onChoose={point} />
            </Suspense>
            {shown && (
              <p className="picture-shown">
                <span>{shown.says}</span>
                {shown.doors.map(({ words, open }) => (
                  <Button key={words} size="small" onClick={open}>
                    {words}
                  </Button>
                ))}
              </p>
            )}
          </>
        )}
        {(view === 'table' || isPrinting) && <TwinTable label={drawing.label} twin={twin} />}
        <figcaption>
          {view === 'chart' && <span className="picture-hint">{hint} </span>}
          {notes}
        </figcaption>
      </figure>
    </section>
  );
}
