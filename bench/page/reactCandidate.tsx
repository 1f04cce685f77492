import { useLayoutEffect, type ComponentType, type ReactElement, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { Candidate } from "./candidate.js";
import type { FastClient } from "./fastClient.js";

/** What a React design brings: the dot, and what has to stand around all dots. */
export interface ReactDesign {
  readonly Dot: ComponentType<{ identity: string }>;
  readonly wrap?: (dots: ReactElement) => ReactNode;
  /** Reads these users through the client; called as soon as their dots are in the document. */
  readonly load?: (identities: readonly string[]) => void;
  readonly stop?: () => void;
}

interface DotsProps {
  readonly design: ReactDesign;
  readonly identities: readonly string[];
  readonly onCommit: () => void;
}

function Dots({ design: { Dot, load }, identities, onCommit }: DotsProps): ReactNode {
  useLayoutEffect(() => {
    onCommit();
    load?.(identities);
  }, [onCommit, load, identities]);
  if (identities.length === 0) return null;
  return (
    <div>
      {/* By position: the same identity may stand on many dots. */}
      {identities.map((identity, index) => (
        <Dot key={index} identity={identity} />
      ))}
    </div>
  );
}

/** The frame that all React candidates share: one root, one list of flat siblings. */
export function reactCandidate(design: (client: FastClient) => ReactDesign): Candidate {
  return {
    start(container, client) {
      const running = design(client);
      const { wrap = (dots: ReactElement) => dots } = running;
      const root = createRoot(container);
      const render = (identities: readonly string[], onCommit: () => void): void =>
        root.render(wrap(<Dots design={running} identities={identities} onCommit={onCommit} />));
      render([], noop);
      return {
        show: render,
        clear() {
          flushSync(() => render([], noop));
        },
        stop() {
          root.unmount();
          running.stop?.();
        },
      };
    },
  };
}

function noop(): void {}
