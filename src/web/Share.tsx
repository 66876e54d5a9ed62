import './share.css';

/** A bar as long as a share of the whole; the number beside it says the same. */
export function Share({ of: share }: { of: number }) {
  const width = `${Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100}%`;
  return (
    <svg className="share" aria-hidden="true" focusable="false">
      <rect className="share-whole" width="100%" height="100%" />
      <rect className="share-part" width={width} height="100%" />
    </svg>
  );
}
