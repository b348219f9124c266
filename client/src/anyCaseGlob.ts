/**
 * A glob that matches in capitals and small letters alike, which VS Code's do only on some systems: `*.txt` becomes `*.[tT][xX][tT]`.
 * Letters within brackets stay as they are.
 */
export function anyCaseGlob(glob: string): string {
  return glob.replace(/\[[^[\]]*\]|\\.|\p{L}/gu, (part) => {
    const [lower, upper] = [part.toLowerCase(), part.toUpperCase()];
    return part.length > 1 || lower === upper || lower.length + upper.length > 2 ? part : `[${lower}${upper}]`;
  });
}
