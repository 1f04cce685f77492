import { beforeEach } from "vitest";

/** What React 18 says, and React 19 does not, in tests that pass under both. */
const onlyReact18 = [
  // An error that a test expects, which it gets as an exception besides.
  /^The above error occurred in the <\w+> component/,
  // Server markup made where there is a document; the tests without one hear every word.
  /^Warning: useLayoutEffect does nothing on the server/,
];

beforeEach(() => {
  const { error } = console;
  console.error = (...words) => {
    if (!onlyReact18.some((pattern) => pattern.test(String(words[0])))) error(...words);
  };
});
