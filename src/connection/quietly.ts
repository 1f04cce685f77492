/** For acts whose failure concerns nobody: resolves in any case. */
export async function quietly(act: () => unknown): Promise<unknown> {
  try {
    return await act();
  } catch {
    return undefined;
  }
}
