type Json = Readonly<Record<string, unknown>>;

interface Document extends Json {
  readonly components: Json & { readonly schemas: Json };
}

/** The document of the API whole: with the JSON Schema of events under `components`, where its own references lead too. */
export function withEvents(api: Document, alert: Json & { readonly $defs: Json }): Json {
  const { $defs, $schema: _draft, $id: _address, ...event } = alert;
  const moved: Json = JSON.parse(
    JSON.stringify({ alert: event, ...$defs }).replaceAll('"#/$defs/', '"#/components/schemas/'),
  );
  return { ...api, components: { ...api.components, schemas: { ...api.components.schemas, ...moved } } };
}
