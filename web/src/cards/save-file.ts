/** Hands bytes to the browser as a download. */
export function saveFile({ name, bytes }: { readonly name: string; readonly bytes: Blob }): void {
  const url = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
