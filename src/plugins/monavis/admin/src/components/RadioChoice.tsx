import { useId, type ReactNode } from 'react';
import { Box, Flex, Radio, Typography } from '@strapi/design-system';

interface RadioChoiceProps<TValue extends string> {
  label: string;
  values: readonly TValue[];
  value: TValue;
  onChange: (value: TValue) => void;
  /** One value: its radio button, and what is shown with it. */
  children: (value: TValue) => ReactNode;
}

/** One value among a few, each with what explains it. */
export const RadioChoice = <TValue extends string>({
  label,
  values,
  value,
  onChange,
  children,
}: RadioChoiceProps<TValue>) => {
  const labelId = useId();
  return (
    <Box>
      <Typography id={labelId} variant="pi" fontWeight="bold" textColor="neutral800">
        {label}
      </Typography>
      <Radio.Group
        aria-labelledby={labelId}
        value={value}
        onValueChange={(next) => {
          const known = values.find((one) => one === next);
          if (known !== undefined) onChange(known);
        }}
      >
        <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
          {values.map(children)}
        </Flex>
      </Radio.Group>
    </Box>
  );
};
