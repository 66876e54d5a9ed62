import { useNavigate } from '@tanstack/react-router';
import { Tree, type TreeDataNode } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Day } from '#kernel/day.ts';
import { sayUnit } from './sayUnit.ts';
import { TreeLine } from './TreeLine.tsx';
import { type Level, top, useLevels } from './useLevels.ts';

type Props = { on: Day; first: Level };

const morePrefix = 'more:';

const nodesOf = (levels: ReadonlyMap<string, Level>, parent: string): TreeDataNode[] => {
  const level = levels.get(parent);
  if (!level) return [];
  const nodes = level.units.map((unit): TreeDataNode => {
    const node = { key: unit.code, title: <TreeLine unit={unit} />, isLeaf: unit.childCount === 0 };
    return levels.has(unit.code) ? { ...node, children: nodesOf(levels, unit.code) } : node;
  });
  return level.next === null
    ? nodes
    : [...nodes, { key: `${morePrefix}${parent}`, title: sayUnit('tree.more'), isLeaf: true }];
};

/** The tree of a day: each level is read when it is opened, only what is on the screen is drawn. */
export function UnitTree({ on, first }: Props) {
  const { levels, read } = useLevels(on, first);
  const navigate = useNavigate();
  const [height] = useState(() => Math.max(360, window.innerHeight - 300));

  const choose = (key: string): void => {
    if (key.startsWith(morePrefix)) {
      const parent = key.slice(morePrefix.length);
      void read(parent, levels.get(parent)?.next ?? null);
    } else void navigate({ to: '/units/$code', params: { code: key } });
  };

  const active = useRef<string | null>(null);
  // The tree itself would only open and close a unit that has others below: the arrows do that.
  const openActive = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || active.current === null) return;
    event.preventDefault();
    event.stopPropagation();
    choose(active.current);
  };

  return (
    <div className="tree" onKeyDownCapture={openActive}>
      <Tree
        aria-label={sayUnit('tree.label')}
        blockNode
        // One root is opened at once: most people have just the one.
        defaultExpandedKeys={first.units.length === 1 ? first.units.map(({ code }) => code) : []}
        height={height}
        treeData={nodesOf(levels, top)}
        loadData={({ key }) => read(String(key), null)}
        onSelect={(_, { node }) => choose(String(node.key))}
        onActiveChange={(key) => {
          active.current = key === null || key === undefined ? null : String(key);
        }}
        selectedKeys={[]}
      />
    </div>
  );
}
