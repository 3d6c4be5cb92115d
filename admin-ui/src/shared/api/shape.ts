/** Every property there and not null, all the way down. */
type Full<T> = T extends (infer Item)[]
  ? Full<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Full<NonNullable<T[Key]>> }
    : T

/**
 * A schema as the services really answer: every property is there, and only the named ones may be null. (The generated
 * types cannot say so: they call every property optional.)
 */
export type Shape<Schema, Nullable extends keyof Schema = never> = {
  [Key in keyof Schema]-?: Full<NonNullable<Schema[Key]>> | (Key extends Nullable ? null : never)
}
