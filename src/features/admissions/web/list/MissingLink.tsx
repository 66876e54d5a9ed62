import { Link } from '@tanstack/react-router';
import { sayCase } from '../sayCase.ts';

/** The cases of one's unit and all below that lack papers, in one press. */
export function MissingLink() {
  return (
    <Link to="/ho-so" search={{ isMissing: 'true' }}>
      {sayCase('cases.missing-link')}
    </Link>
  );
}
