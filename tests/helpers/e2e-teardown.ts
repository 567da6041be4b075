export default async function tearDownBrowserTests(): Promise<void> {
  await globalThis.stopTestProduct?.();
}
