interface ExampleProps {
  /** Names it for who does not see it. */
  label: string;
  children: string;
}

/** Lines of code, which scroll where the screen is narrow. */
export const Example = ({ label, children }: ExampleProps) => (
  <pre className="example" tabIndex={0} role="region" aria-label={label}>
    <code>{children}</code>
  </pre>
);
