/** Closes a test run with one line that scripts can read: `N passed, N failed`. */
export default class CountReporter {
  onTestRunEnd(modules, unhandledErrors) {
    let passed = 0;
    let failed = unhandledErrors.length;
    for (const module of modules) {
      // A file that does not load has no tests to count, yet it failed.
      if (module.errors().length > 0) failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") passed += 1;
        else if (state === "failed") failed += 1;
      }
    }
    this.line = `${passed} passed, ${failed} failed`;
    // Behind whatever the other reporters still write about this run.
    process.once("exit", () => process.stdout.write(`\n${this.line}\n`));
  }
}
