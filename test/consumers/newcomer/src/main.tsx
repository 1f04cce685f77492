import { createRoot } from "react-dom/client";
// From the README's quick start, letter by letter.
import { App } from "./App";

const me = new URLSearchParams(location.search).get("me") ?? "alice";
const sdkOptions = { Twilsock: { uri: import.meta.env.VITE_TWILSOCK_URI } };

createRoot(document.getElementById("root")!).render(<App me={me} sdkOptions={sdkOptions} />);
