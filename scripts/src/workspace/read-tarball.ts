import { gunzipSync } from "node:zlib";

/** The files of an npm tarball and their sizes in bytes, by path without the leading `package/`. */
export function readTarball(tarball: Uint8Array): Map<string, number> {
  const tar = gunzipSync(tarball);
  const sizes = new Map<string, number>();
  const text = (from: number, length: number) => tar.toString("utf8", from, from + length).replace(/\0.*$/s, "");
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12).trim(), 8);
    const path = [text(at + 345, 155), text(at, 100)].filter((part) => part !== "").join("/");
    if (["0", ""].includes(text(at + 156, 1))) sizes.set(path.replace(/^package\//, ""), size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return sizes;
}
