/** The longest side the server keeps, and from how many bytes on a picture is shrunk before it is sent. */
const longest = 2_560;
const worthIt = 1_500_000;

/** A large picture as large as it is kept, so that it gets through a slow connection; the file itself where the browser can't. */
export async function shrunk(file: File): Promise<Blob> {
  if (file.size < worthIt || (file.type === "image/png" && file.size < 10_000_000)) return file;
  try {
    const picture = await createImageBitmap(file); // upright
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const smaller = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.9));
    return smaller && smaller.size < file.size ? smaller : file;
  } catch {
    return file; // the server says what is wrong with it
  }
}
