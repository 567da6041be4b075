// The package's `types` names a file that it does not ship; its `exports` are right, but this program does not read them.
// Not `paths` of the configuration: tsx follows those when it runs.
declare module 'altcha-lib' {
  export * from 'altcha-lib/dist/cjs/v2/index';
}
