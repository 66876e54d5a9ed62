import { sayMeeting } from './sayMeeting.ts';

type Props = { convened: number; present: number; needed: number | null };

/** Who counts, who is there and how many votes carry; it stays in sight while people are voted on. */
export function Quorum({ convened, present, needed }: Props) {
  return (
    <section className="meet-quorum" aria-label={sayMeeting('quorum.label')}>
      <p aria-live="polite">
        <strong>{sayMeeting('quorum.line', { convened, present })}</strong>
        {needed !== null && ` · ${sayMeeting('quorum.needed', { needed })}`}
      </p>
      {needed !== null && present < needed && <p>{sayMeeting('quorum.too-few')}</p>}
    </section>
  );
}
