// After the bench's tests: stop what setup started.
export default async function teardown() {
  await globalThis.stopBench();
}
