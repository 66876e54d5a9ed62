import { Link } from '@tanstack/react-router';
import { printCount } from '#kernel/number.ts';
import { SampleMark } from './SampleMark.tsx';
import { sayUnit } from './sayUnit.ts';
import type { TreeUnit } from './useLevels.ts';

/** One unit of the tree: its name, how many hang below, whether it is a sample. */
export function TreeLine({ unit }: { unit: TreeUnit }) {
  const { code, name, childCount, isSample } = unit;
  return (
    <span className="tree-line">
      {/* The tree itself is walked by arrows and opened by Enter. */}
      <Link to="/units/$code" params={{ code }} tabIndex={-1}>
        {name ?? sayUnit('unit.unnamed', { code })}
      </Link>
      {childCount > 0 && (
        <span className="tree-count">{sayUnit('tree.children', { count: printCount(childCount) })}</span>
      )}
      {isSample && <SampleMark />}
    </span>
  );
}
