import type { ChannelFigures } from '../../../../../shared/contracts/statistics';
import { useText } from '../../../hooks/useText';
import { BarsChart } from './BarsChart';
import { Figure } from './Figure';
import { percentOf } from './figure-table';
import { useMeasureText } from './useMeasureText';

interface ChannelsFigureProps {
  numero: number;
  channels: ChannelFigures[];
}

/** Whether the administration was reached, and how good its help was, channel by channel. */
export const ChannelsFigure = ({ numero, channels }: ChannelsFigureProps) => {
  const text = useText();
  const reachedText = useMeasureText('reached');
  const qualityText = useMeasureText('quality');
  const title = text('stats.channels');
  return (
    <Figure
      title={title}
      hint={text('stats.channels.hint')}
      name="joignabilite"
      numero={numero}
      table={{
        head: [
          text('stats.column.channel'),
          text('stats.column.tried'),
          text('stats.column.outcomes'),
          text('stats.column.reached'),
          text('stats.column.quality'),
          text('stats.column.qualities'),
        ],
        rows: channels.map(({ channel, tried, reached, quality }) => [
          text(`help.${channel}`),
          tried,
          reached.count,
          reached.value === null ? null : percentOf(reached.value, 1),
          quality.value,
          quality.count,
        ]),
      }}
    >
      <BarsChart
        title={title}
        max={1}
        rows={channels.map(({ channel, reached, quality }) => ({
          label: text(`help.${channel}`),
          value: reached.value ?? 0,
          text:
            quality.value === null
              ? reachedText.value(reached)
              : text('stats.channel', {
                  reached: reachedText.value(reached),
                  quality: qualityText.value(quality),
                }),
        }))}
      />
    </Figure>
  );
};
