import { cdp, page } from "vitest/browser";

interface ScreenshotRequest {
  readonly format: "png";
  readonly clip: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly scale: number;
  };
}

/** The part of the browser's debugging protocol that pixel tests use. */
interface Session {
  send(method: "Page.captureScreenshot", request: ScreenshotRequest): Promise<{ data: string }>;
  send(
    method: "Emulation.setEmulatedMedia",
    request: { features: { name: string; value: string }[] },
  ): Promise<unknown>;
}

const session = (): Session => cdp();

/** An area of the page, in CSS pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels of an area, row by row, four bytes each; `scale` device pixels for each CSS pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly data: Uint8ClampedArray;
}

/** Makes the page small enough to be shown unscaled, so that a CSS pixel of the test is one of the screenshot. */
export async function useUnscaledPage(): Promise<void> {
  await page.viewport(640, 480);
}

/** What the area looks like on a screen of this pixel ratio. */
export async function photograph(area: Area, scale = 1): Promise<Picture> {
  const clip = { x: area.x, y: area.y, width: area.width, height: area.height, scale };
  const { data } = await session().send("Page.captureScreenshot", { format: "png", clip });
  const response = await fetch(`data:image/png;base64,${data}`);
  const bitmap = await createImageBitmap(await response.blob());
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser has no 2d canvas to read pixels with.");
  context.drawImage(bitmap, 0, 0);
  const image = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return { width: image.width, height: image.height, scale, data: image.data };
}

/** Switches the browser to forced colours, as Windows' contrast themes do, on a light or dark page; null: back. */
export async function forceColours(scheme: "light" | "dark" | null): Promise<void> {
  await session().send("Emulation.setEmulatedMedia", {
    features: [
      { name: "forced-colors", value: scheme === null ? "none" : "active" },
      { name: "prefers-color-scheme", value: scheme ?? "light" },
    ],
  });
}
