/** The stylesheet's public variables: name, what it sets, default. A test compares the names with the stylesheet. */
export const variables = [
  ["--reachability-online", "The disc", "a green"],
  ["--reachability-offline", "The ring and the struck bell", "a grey"],
  ["--reachability-unknown", "The dashed ring and the dashed bell", "the same grey"],
  ["--reachability-notifiable", "The bell", "a blue"],
  ["--reachability-size-sm", "The named size of a dot; a badge is half as large again", "0.5em"],
  ["--reachability-size-md", "The same", "0.75em"],
  ["--reachability-size-lg", "The same", "1em"],
  ["--reachability-size", "One size for all that stand below, instead of named ones", "unset"],
  [
    "--reachability-stroke",
    "The thickness of rings and bells",
    "an eighth of a dot, a twelfth of a badge",
  ],
  ["--reachability-gap", "The see-through gap around the dot on an avatar", "2px"],
] as const;
