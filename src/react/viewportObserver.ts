import type { Platform } from "../store/platform.js";

/** Elements this close to the screen (CSS px) count as on it, so that scrolling finds them known already. */
const margin = "200px";

/** One IntersectionObserver for all elements, made when the first is observed. */
export function createViewportObserver(): Platform["observeOnScreen"] {
  const listeners = new Map<Element, (isOnScreen: boolean) => void>();
  let observer: IntersectionObserver | null = null;

  return (element, onChange) => {
    if (typeof IntersectionObserver === "undefined" || !(element instanceof Element)) {
      onChange(true);
      return () => {};
    }
    observer ??= new IntersectionObserver(
      (records) => {
        for (const { target, isIntersecting } of records) listeners.get(target)?.(isIntersecting);
      },
      { rootMargin: margin },
    );
    const current = observer;
    listeners.set(element, onChange);
    current.observe(element);
    return () => {
      listeners.delete(element);
      current.unobserve(element);
    };
  };
}
