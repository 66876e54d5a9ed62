/** As many bytes as a request takes once they are written in base64. */
export const mostBytes = 5 * 1_024 * 1_024;

const contentOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    // `data:<type>;base64,<content>`
    reader.onload = () => resolve(String(reader.result).split(',', 2)[1] ?? '');
    reader.readAsDataURL(file);
  });

/** Files as an import takes them. */
export const sent = (files: readonly File[]): Promise<{ name: string; content: string }[]> =>
  Promise.all(files.map(async (file) => ({ name: file.name, content: await contentOf(file) })));
