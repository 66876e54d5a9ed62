import { type FormEvent, useId, useState } from 'react';
import { ConfirmButton } from '../ConfirmButton.tsx';
import { Loaded } from '../Loaded.tsx';
import { RefusedLines } from '../RefusedLines.tsx';
import { sayList } from './sayList.ts';
import { useViews, type View, type Viewed } from './useViews.ts';

const whence = ({ isMine, isShared, unitName, unitCode }: View): string | null => {
  if (isMine) return isShared ? sayList('view.shared') : null;
  return sayList('view.shared-by', { unit: unitName ?? unitCode ?? sayList('view.whole') });
};

/** The saved views of a list, and a form that keeps what is seen now under a name. */
export function ViewsPanel(props: Viewed) {
  const { read, apply, keep, save, remove } = useViews(props);
  return (
    <div className="list-views">
      <RefusedLines refused={remove.error} />
      <Loaded from={read}>
        {({ views }) => (
          <>
            {views.length === 0 ? (
              <p>{sayList('view.none')}</p>
            ) : (
              <ul>
                {views.map((view) => (
                  <li key={view.id}>
                    <button
                      type="button"
                      className="list-plain-button"
                      aria-label={sayList('view.use', { name: view.name })}
                      onClick={() => apply(view)}
                    >
                      {view.name}
                    </button>
                    {whence(view) && <span>{whence(view)}</span>}
                    {view.isMine && (
                      <ConfirmButton
                        words={sayList('view.remove')}
                        label={sayList('view.remove-which', { name: view.name })}
                        what={sayList('view.remove-what')}
                        onConfirm={() => remove.mutate({ id: view.id })}
                      />
                    )}
                  </li>
                ))}
              </ul>
            )}
            <SaveForm names={views.filter(({ isMine }) => isMine).map(({ name }) => name)} onSave={keep} />
          </>
        )}
      </Loaded>
      <RefusedLines refused={save.error} />
      <span role="status">{save.data && sayList('view.saved', { name: save.data.name })}</span>
    </div>
  );
}

type SaveProps = { names: readonly string[]; onSave: (name: string, isShared: boolean) => void };

function SaveForm({ names, onSave }: SaveProps) {
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const id = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') onSave(name.trim(), isShared);
  };
  return (
    <form onSubmit={submit}>
      <p className="list-heading">{sayList('view.save-heading')}</p>
      <p>{sayList('view.save-what')}</p>
      <label htmlFor={id}>{sayList('view.name')}</label>
      <input
        id={id}
        className="list-field"
        value={name}
        maxLength={80}
        required
        onChange={({ target }) => setName(target.value)}
      />
      <label>
        <input type="checkbox" checked={isShared} onChange={({ target }) => setShared(target.checked)} />
        {sayList('view.share')}
      </label>
      <button type="submit" className="list-button">
        {sayList(names.includes(name.trim()) ? 'view.save-over' : 'view.save')}
      </button>
    </form>
  );
}
