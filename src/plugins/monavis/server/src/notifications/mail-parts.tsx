import { Fragment, type ReactNode } from 'react';
import { Button, Heading as TitleText, Link, Text } from 'react-email';

/** The few parts that mails are made of. */

export const Paragraph = ({ children }: { children: ReactNode }) => (
  <Text style={{ fontSize: '16px', lineHeight: '26px', margin: '0 0 16px' }}>{children}</Text>
);

/** Above what is told of one thing among others. */
export const Heading = ({ children }: { children: ReactNode }) => (
  <TitleText as="h2" style={{ fontSize: '18px', lineHeight: '26px', margin: '24px 0 8px' }}>
    {children}
  </TitleText>
);

/** What a person typed, its lines as they were. */
export const TypedText = ({ children }: { children: string }) => (
  <Paragraph>
    {children.split('\n').map((line, index) => (
      <Fragment key={index}>
        {index > 0 ? <br /> : null}
        {line}
      </Fragment>
    ))}
  </Paragraph>
);

/** A link drawn as a button. */
export const Action = ({ href, children }: { href: string; children: ReactNode }) => (
  <Text style={{ margin: '0 0 16px' }}>
    <Button
      href={href}
      style={{
        backgroundColor: '#000091',
        color: '#ffffff',
        fontSize: '16px',
        fontWeight: 500,
        padding: '12px 24px',
      }}
    >
      {children}
    </Button>
  </Text>
);

export const PlainLink = ({ href }: { href: string }) => (
  <Link href={href} style={{ color: '#000091', wordBreak: 'break-all' }}>
    {href.replace(/^mailto:/, '')}
  </Link>
);
