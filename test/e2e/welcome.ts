type Api = typeof chrome;

/**
 * Runs inside the extension: waits until it has welcomed its reader, and closes that page, which is in the way.
 * @returns whether the page had opened
 */
export async function closeWelcome(): Promise<boolean> {
  const api = (globalThis as { browser?: Api }).browser ?? chrome;
  while (!(await api.storage.local.get('welcomed'))['welcomed'])
    await new Promise((done) => setTimeout(done, 20));
  const tabs = await api.tabs.query({});
  const found = tabs.filter(({ url, pendingUrl }) =>
    (url || pendingUrl)?.endsWith('/welcome.html'),
  );
  await api.tabs.remove(found.flatMap(({ id }) => id ?? []));
  return found.length > 0;
}
