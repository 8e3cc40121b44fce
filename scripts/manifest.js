// The custom elements manifest: what an editor offers and shows in markup. Read from the element's sources.
import { join } from "node:path";
import ts from "typescript";

/** What the sources say of a declaration: its text, and the value of `@defaultValue`. */
function words(symbol, checker) {
  const text = (parts) => ts.displayPartsToString(parts).replace(/\s+/g, " ").trim();
  const description = text(symbol.getDocumentationComment(checker));
  const tag = symbol.getJsDocTags(checker).find(({ name }) => name === "defaultValue");
  return { ...(description !== "" && { description }), ...(tag && { default: text(tag.text ?? []) }) };
}

const isInternal = (symbol, checker) => symbol.getJsDocTags(checker).some(({ name }) => name === "internal");
const isHidden = (member) => member.name !== undefined && ts.isPrivateIdentifier(member.name);

/** A type as its author wrote it, without the `undefined` that an absent value has. */
const written = (node) => ({ type: { text: node.getText().replace(/ \| undefined$/, "") } });

/** The interface of a file, by name; a `declare global` is part of the file. */
function interfaceOf(file, name) {
  let found;
  const visit = (node) => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === name) found = node;
    else ts.forEachChild(node, visit);
  };
  visit(file);
  if (found === undefined) throw new Error(`${file.fileName} has no interface ${name}`);
  return found;
}

/** What a setter reflects its value to: `reflect(this, attributeOf.maxHeight, …)` or `reflect(this, "src", …)`. */
function reflected(setter) {
  let target;
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === "reflect") target = node.arguments[1];
    ts.forEachChild(node, visit);
  };
  if (setter?.body) visit(setter.body);
  if (target === undefined) return undefined;
  return ts.isStringLiteral(target) ? { attribute: target.text } : { option: target.name.text };
}

/** The values of an object literal of texts, such as `attributeOf`. */
function texts(file, name) {
  for (const statement of file.statements)
    for (const { name: own, initializer } of statement.declarationList?.declarations ?? [])
      if (own.getText() === name)
        return Object.fromEntries(initializer.properties.map((each) => [each.name.text, each.initializer.text]));
  throw new Error(`${file.fileName} has no ${name}`);
}

/**
 * The manifest, in the schema of the package `custom-elements-manifest`.
 *
 * @param {string} root - the folder of the repository
 * @param {readonly {name: string, light: string, dark: string}[]} properties - the custom properties that it can be styled by
 */
export function manifest(root, properties) {
  const folder = join(root, "src/browser");
  const path = join(folder, "element.ts");
  const { options } = ts.getParsedCommandLineOfConfigFile(
    join(folder, "tsconfig.json"),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
      },
    },
  );
  const program = ts.createProgram([path], options);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  const attributes = program.getSourceFile(join(folder, "attributes.ts"));
  const attributeOf = texts(attributes, "attributeOf");

  const registered = interfaceOf(file, "HTMLElementTagNameMap").members[0];
  const tagName = registered.name.text;
  const type = checker.getTypeAtLocation(registered.type);
  const declaration = type.symbol.declarations.find(ts.isClassDeclaration);
  const name = declaration.name.text;
  const optionsType = checker.getTypeAtLocation(
    attributes.statements.find((node) => ts.isTypeAliasDeclaration(node) && node.name.text === "AttributeOptions"),
  );

  const own = (symbol) => symbol.declarations?.every((node) => node.getSourceFile().fileName.startsWith(root)) ?? false;
  const shown = type.getProperties().filter((symbol) => {
    const [member] = symbol.declarations ?? [];
    return (
      own(symbol) && !member.getSourceFile().isDeclarationFile && !isHidden(member) && !isInternal(symbol, checker)
    );
  });
  const fields = shown.filter((symbol) => symbol.flags & (ts.SymbolFlags.Accessor | ts.SymbolFlags.Property));
  const methods = shown.filter((symbol) => symbol.flags & ts.SymbolFlags.Method);

  /** What is known of a property: the option that it is, and the attribute that says the same. */
  const known = (symbol) => {
    const target = reflected(symbol.declarations.find(ts.isSetAccessor));
    const option = target?.option === undefined ? undefined : checker.getPropertyOfType(optionsType, target.option);
    const name = target?.attribute ?? attributeOf[target?.option];
    const { type } = option?.declarations[0] ?? symbol.declarations.find((node) => node.type !== undefined);
    return { name, option: option && words(option, checker), own: words(symbol, checker), ...written(type) };
  };
  const field = (symbol) => {
    const { name: attribute, option, own, type } = known(symbol);
    return {
      kind: "field",
      name: symbol.name,
      ...option,
      ...own,
      type,
      ...(!symbol.declarations.some(ts.isSetAccessor) && { readonly: true }),
      ...(attribute !== undefined && { attribute, reflects: true }),
    };
  };
  /** The option in its own words, and how its value is written in markup where the property says so. */
  const attribute = (symbol) => {
    const { name, option, own, type } = known(symbol);
    if (name === undefined) return [];
    const spelling = /; the (attribute .*)$/.exec(own.description)?.[1];
    const description = [option?.description ?? own.description, spelling && `The ${spelling}`]
      .filter(Boolean)
      .join(" ");
    return [{ name, fieldName: symbol.name, ...option, ...own, description, type }];
  };
  const method = (symbol) => {
    const { parameters, type } = symbol.valueDeclaration;
    return {
      kind: "method",
      name: symbol.name,
      ...words(symbol, checker),
      parameters: parameters.map((each) => ({ name: each.name.getText(), ...written(each.type) })),
      return: written(type),
    };
  };
  const events = interfaceOf(file, `${name}EventMap`).members.map((member) => ({
    name: member.name.text,
    ...words(checker.getSymbolAtLocation(member.name), checker),
    ...written(member.type),
  }));

  return {
    schemaVersion: "2.1.0",
    modules: [
      {
        kind: "javascript-module",
        path: "dist/element.js",
        declarations: [
          {
            kind: "class",
            customElement: true,
            name,
            tagName,
            ...words(type.symbol, checker),
            superclass: { name: "HTMLElement" },
            members: [...fields.map(field), ...methods.map(method)],
            attributes: fields.flatMap(attribute),
            events,
            cssProperties: properties.map(({ name: property, light, dark }) => ({
              name: property,
              syntax: "<color>",
              default: `light-dark(${light}, ${dark})`,
            })),
          },
        ],
        exports: [
          { kind: "js", name, declaration: { name, module: "dist/element.js" } },
          { kind: "custom-element-definition", name: tagName, declaration: { name, module: "dist/element.js" } },
        ],
      },
    ],
  };
}
