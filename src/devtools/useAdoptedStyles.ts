"use client";
import { useLayoutEffect, type RefObject } from "react";
import { devtoolsStyles } from "./devtoolsStyles.js";

/**
 * Gives the element's document, or the shadow root it is in, the inspector's stylesheet while it is mounted. A constructed
 * sheet, so that a Content-Security-Policy without `unsafe-inline` holds and the app imports no file for it.
 */
export function useAdoptedStyles(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = element.current?.getRootNode();
    // Of the element's own window: sheets cannot cross documents.
    const view = element.current?.ownerDocument.defaultView;
    if (root === undefined || !adoptsStyles(root) || view === null || view === undefined)
      return undefined;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(devtoolsStyles);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [element]);
}

function adoptsStyles(root: Node): root is Node & DocumentOrShadowRoot {
  return "adoptedStyleSheets" in root;
}
