/** Gives a file to the browser to keep. */
export const saveFile = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file by the next turn; kept longer, it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
