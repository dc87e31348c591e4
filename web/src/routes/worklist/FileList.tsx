import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { Consequence, WorklistRow } from '../../api/answers';
import { CONSEQUENCE_ICONS } from '../../shell/Icons';
import { useSpeech } from '../../words';
import { FileRow } from './FileRow';
import { usePrinting } from './printing';
import { useWorklistWords } from './words';

type Group = Consequence | 'none';
type Line = { kind: 'group'; group: Group } | { kind: 'file'; row: WorklistRow; position: number };

/** Only the rows in view are in the page: ten thousand files scroll like ten. On paper, all of them are. */
export function FileList({
  rows,
  loading,
  grouped,
  filtered,
  more,
  fetching,
  onMore,
}: {
  rows: WorklistRow[];
  loading: boolean;
  grouped: boolean;
  filtered: boolean;
  more: boolean;
  fetching: boolean;
  onMore: () => void;
}) {
  const { w } = useSpeech();
  const t = useWorklistWords();
  const list = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(rows, grouped), [rows, grouped]);
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: (index) => (lines[index]!.kind === 'group' ? 64 : 96),
    overscan: 12,
    scrollMargin: list.current?.offsetTop ?? 0,
    getItemKey: (index) => {
      const line = lines[index]!;
      return line.kind === 'group' ? line.group : line.row.id;
    },
  });
  const printing = usePrinting();
  const items = virtual.getVirtualItems();
  const shown = printing ? lines.map((_, index) => index) : items.map(({ index }) => index);
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && !fetching && last >= lines.length - 30) onMore();
  }, [more, fetching, last, lines.length, onMore]);

  const wanted = useRef<number | undefined>(undefined);
  const focus = (position: number) => {
    const index = lines.findIndex((line) => line.kind === 'file' && line.position === position);
    if (index < 0) return;
    wanted.current = position;
    virtual.scrollToIndex(index, { align: 'auto' });
    focusRow(list.current, position);
  };
  // The row may only now be in the page.
  useEffect(() => {
    if (wanted.current !== undefined && focusRow(list.current, wanted.current)) wanted.current = undefined;
  });

  const walk = (event: KeyboardEvent) => {
    const now = Number((event.target as HTMLElement).closest<HTMLElement>('[data-position]')?.dataset['position']);
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, PageDown: now + 8, PageUp: now - 8, Home: 1, End: rows.length }[event.key];
    if (to === undefined || Number.isNaN(now) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    focus(Math.min(Math.max(to, 1), rows.length));
  };

  return (
    <>
      <p className="quiet" role="status">
        {loading ? w.loading : printing && more ? t.partly(rows.length) : t.shown(rows.length, more)}
      </p>
      {!loading && rows.length === 0 && <p className="empty">{filtered ? t.empty : t.emptyAll}</p>}
      {rows.length > 0 && <p className="quiet keys">{t.keys}</p>}
      <div
        ref={list}
        className="rows"
        role="list"
        aria-label={t.title}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={walk}
      >
        {shown.map((index) => {
          const line = lines[index]!;
          const item = items.find((one) => one.index === index);
          return (
            <div
              key={line.kind === 'group' ? line.group : line.row.id}
              role="listitem"
              {...(line.kind === 'file' && {
                'aria-posinset': line.position,
                'aria-setsize': more ? -1 : rows.length,
                'data-position': line.position,
              })}
              data-index={index}
              ref={printing ? undefined : virtual.measureElement}
              className={line.kind === 'group' ? 'line of-group' : 'line'}
              style={item && { transform: `translateY(${item.start - virtual.options.scrollMargin}px)` }}
            >
              {line.kind === 'group' ? <GroupTitle group={line.group} /> : <FileRow row={line.row} />}
            </div>
          );
        })}
      </div>
    </>
  );
}

function GroupTitle({ group }: { group: Group }) {
  const t = useWorklistWords();
  const Icon = CONSEQUENCE_ICONS[group];
  return (
    <h2 className={`group ${group}`}>
      <Icon /> {t.groups[group]}
    </h2>
  );
}

function linesOf(rows: WorklistRow[], grouped: boolean): Line[] {
  const lines: Line[] = [];
  let last: Group | undefined;
  rows.forEach((row, index) => {
    const group = row.next?.consequence ?? 'none';
    if (grouped && group !== last) lines.push({ kind: 'group', group });
    last = group;
    lines.push({ kind: 'file', row, position: index + 1 });
  });
  return lines;
}

function focusRow(list: HTMLElement | null, position: number): boolean {
  const link = list?.querySelector<HTMLElement>(`[data-position="${position}"] a`);
  link?.focus({ preventScroll: false });
  return link !== null && link !== undefined;
}
