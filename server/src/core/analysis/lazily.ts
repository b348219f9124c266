/** What `make` gives, made when it is first asked for. `make` is let go then, with all that it knows. */
export function lazily<Value>(make: () => Value): () => Value {
  let state: { readonly make: () => Value } | { readonly value: Value } = { make };
  return () => {
    if ('make' in state) state = { value: state.make() };
    return state.value;
  };
}
