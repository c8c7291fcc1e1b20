/** JSON that no `JSON.stringify` would write. */
export class RawJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Like `JSON.stringify`, with raw parts as they are. */
export function toJson(value: unknown): string {
  if (value instanceof RawJson) return value.text;
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([key, field]) => [
      JSON.stringify(key),
      toJson(field),
    ]);
    return `{${fields.map((pair) => pair.join(':')).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
