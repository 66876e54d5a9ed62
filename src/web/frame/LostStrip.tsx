import { useConnectionLost } from '../connection.ts';
import { Icon } from '../Icon.tsx';
import { say } from '../say.ts';

/** Tells that the server is out of reach, for as long as it is. */
export function LostStrip() {
  return (
    <div role="status">
      {useConnectionLost() && (
        <div className="strip">
          <Icon name="warning" />
          <strong>{say('frame.lost')}</strong>
          <p>{say('frame.lost-what')}</p>
        </div>
      )}
    </div>
  );
}
