import { useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useTheme } from 'styled-components';
import { Panel } from '../../../components/Panel';
import { saveFile } from '../../../components/save-file';
import { useText } from '../../../hooks/useText';
import { drawChart } from './chart-image';
import { useFigureCaption } from './figure-caption';
import { toCsv, type FigureTable } from './figure-table';
import { FigureTableView } from './FigureTableView';
import { ViewSwitch, type View } from './ViewSwitch';

interface FigureProps {
  title: string;
  /** Under the title: what the numbers are shares of. */
  hint?: string;
  /** Names the files, with the number of the démarche. */
  name: string;
  numero: number;
  table: FigureTable;
  /** The chart; without it, a table alone. */
  children?: ReactNode;
}

/** A chart with its table, and both as files. */
export const Figure = ({ title, hint, name, numero, table, children }: FigureProps) => {
  const text = useText();
  const titleId = useId();
  const chartRef = useRef<HTMLDivElement>(null);
  const { colors } = useTheme();
  const { toggleNotification } = useNotification();
  const caption = useFigureCaption();
  const [view, setView] = useState<View>(children ? 'chart' : 'table');
  const fileName = (extension: string) => `${name}-${numero}.${extension}`;

  const saveImage = async () => {
    const chart = chartRef.current?.querySelector<SVGSVGElement>('svg.recharts-surface');
    if (!chart) return;
    try {
      const options = { title, caption, background: colors.neutral0, color: colors.neutral800 };
      saveFile(await drawChart(chart, options), fileName('png'));
    } catch {
      toggleNotification({ type: 'danger', message: text('stats.image.failed') });
    }
  };

  return (
    <Panel tag="section" aria-labelledby={titleId} minWidth={0}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
        <Typography id={titleId} tag="h2" variant="delta">
          {title}
        </Typography>
        {children && <ViewSwitch title={title} view={view} onChange={setView} />}
      </Flex>
      {hint && (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
          {hint}
        </Typography>
      )}
      <Box paddingTop={4} paddingBottom={3}>
        {view === 'chart' && children ? (
          <div ref={chartRef}>{children}</div>
        ) : (
          <FigureTableView label={text('stats.view.table.label', { title })} table={table} />
        )}
      </Box>
      <Flex gap={2} wrap="wrap">
        {view === 'chart' && (
          <Button
            variant="tertiary"
            size="S"
            startIcon={<Download />}
            aria-label={text('stats.image.label', { title })}
            onClick={saveImage}
          >
            {text('stats.image')}
          </Button>
        )}
        <Button
          variant="tertiary"
          size="S"
          startIcon={<Download />}
          aria-label={text('stats.csv.label', { title })}
          onClick={() =>
            saveFile(new Blob([toCsv(table)], { type: 'text/csv;charset=utf-8' }), fileName('csv'))
          }
        >
          {text('stats.csv')}
        </Button>
      </Flex>
    </Panel>
  );
};
