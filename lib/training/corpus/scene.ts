/** What a wording may refer to. */
export interface Scene {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly replies: readonly string[];
}
