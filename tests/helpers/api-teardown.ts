export default async function tearDownApiTests(): Promise<void> {
  await globalThis.stopTestDatabase?.();
}
