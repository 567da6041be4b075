import type { ReactNode } from 'react';
import { Body, Container, Head, Hr, Html, Preview, Section, Text } from 'react-email';

const FONT = 'Marianne, Arial, Helvetica, sans-serif';

interface MailLayoutProps {
  subject: string;
  preview: string;
  siteUrl: string;
  children: ReactNode;
}

/** The frame of every mail: no image, so that nothing is missing when a mail program blocks them. */
export const MailLayout = ({ subject, preview, siteUrl, children }: MailLayoutProps) => (
  <Html lang="fr">
    <Head>
      <meta name="color-scheme" content="light dark" />
      <title>{subject}</title>
    </Head>
    <Body
      lang="fr"
      style={{ backgroundColor: '#f6f6f6', fontFamily: FONT, margin: 0, padding: '24px 0' }}
    >
      <Preview>{preview}</Preview>
      <Container
        style={{
          backgroundColor: '#ffffff',
          color: '#161616',
          maxWidth: '600px',
          padding: '24px 32px',
        }}
      >
        <Text style={{ fontSize: '20px', fontWeight: 700, margin: '0 0 16px' }}>MonAvis</Text>
        <Section>{children}</Section>
        <Hr style={{ borderColor: '#dddddd', margin: '24px 0 16px' }} />
        <Text style={{ color: '#666666', fontSize: '13px', lineHeight: '20px', margin: 0 }}>
          Message envoyé automatiquement par MonAvis, {siteUrl}.
        </Text>
      </Container>
    </Body>
  </Html>
);
