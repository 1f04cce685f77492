import { renderToString } from "react-dom/server";
import { App } from "./App.jsx";

export { App };
export const markup = renderToString(<App client={null} />);
