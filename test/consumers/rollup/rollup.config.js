import commonjs from "@rollup/plugin-commonjs";
import resolve from "@rollup/plugin-node-resolve";
import replace from "@rollup/plugin-replace";

export default {
  input: "app.js",
  output: { file: "bundle.js", format: "es", inlineDynamicImports: true },
  plugins: [
    replace({ "process.env.NODE_ENV": '"production"', preventAssignment: true }),
    resolve({ browser: true }),
    commonjs(),
  ],
};
