export type BarTexture = 'plain' | 'stripes' | 'dots';

interface BarPatternProps {
  id: string;
  color: string;
  background: string;
  texture: BarTexture;
}

/** What a bar is filled with: its colour, and a texture that tells it apart without colours, on screen and on paper. */
export const BarPattern = ({ id, color, background, texture }: BarPatternProps) => (
  <pattern
    id={id}
    width={8}
    height={8}
    patternUnits="userSpaceOnUse"
    patternTransform={texture === 'stripes' ? 'rotate(45)' : undefined}
  >
    <rect width={8} height={8} fill={color} />
    {texture === 'stripes' && <rect width={3} height={8} fill={background} fillOpacity={0.65} />}
    {texture === 'dots' && <circle cx={4} cy={4} r={1.8} fill={background} fillOpacity={0.75} />}
  </pattern>
);
