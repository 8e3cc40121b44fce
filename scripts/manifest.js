// The custom elements manifest: what an editor offers and shows in markup. Read from the element's sources.
import { join } from "node:path";
import ts from "typescript";

/** What the sources say of a symbol: its text, and the value of `@defaultValue`. */
function words(symbol, checker) {
  const text = (parts) => ts.displayPartsToString(parts).replace(/\s+/g, " ").trim();
  const description = text(symbol.getDocumentationComment(checker));
  const tag = symbol.getJsDocTags(checker).find(({ name }) => name === "defaultValue");
  return { ...(description !== "" && { description }), ...(tag && { default: text(tag.text ?? []) }) };
}

/** A type as its author wrote it, without the `undefined` that an absent value has. */
const written = (node) => ({ type: { text: node.getText().replace(/ \| undefined$/, "") } });

/** The first node of a file that a look finds. */
function find(file, look) {
  const visit = (node) => (look(node) ? node : ts.forEachChild(node, visit));
  const found = visit(file);
  if (found === undefined) throw new Error(`${file.fileName} has not what the manifest is read from: ${look}`);
  return found;
}

/** The interface of that name, also where it is global. */
const interfaceOf = (file, name) => find(file, (node) => ts.isInterfaceDeclaration(node) && node.name.text === name);

/** The texts of the object literal that a constant is, by key. */
function texts(file, name) {
  const { initializer } = find(file, (node) => ts.isVariableDeclaration(node) && node.name.getText() === name);
  return Object.fromEntries(initializer.properties.map((each) => [each.name.text, each.initializer.text]));
}

/** What a setter gives its value to: `reflect(this, attributeOf.maxHeight, …)` or `reflect(this, "src", …)`. */
function reflected(symbol) {
  const isReflect = (node) => ts.isCallExpression(node) && node.expression.getText() === "reflect";
  const visit = (node) => (isReflect(node) ? node.arguments[1] : ts.forEachChild(node, visit));
  const setter = symbol.declarations.find(ts.isSetAccessor);
  const target = setter && visit(setter);
  if (target === undefined) return {};
  return ts.isStringLiteral(target) ? { attribute: target.text } : { option: target.name.text };
}

/** What a member of the element can be said to be: the option that it is, the attribute that says the same. */
function known(symbol, { checker, attributeOf, options }) {
  const target = reflected(symbol);
  const option = target.option && checker.getPropertyOfType(options, target.option);
  const declarations = option?.declarations ?? symbol.declarations;
  return {
    attribute: target.attribute ?? attributeOf[target.option],
    option: option ? words(option, checker) : {},
    own: words(symbol, checker),
    ...written(declarations.find((node) => node.type !== undefined).type),
  };
}

function fieldOf(symbol, source) {
  const { attribute, option, own, type } = known(symbol, source);
  return {
    kind: "field",
    name: symbol.name,
    ...option,
    ...own,
    type,
    ...(!symbol.declarations.some(ts.isSetAccessor) && { readonly: true }),
    ...(attribute !== undefined && { attribute, reflects: true }),
  };
}

/** The option in its own words, and how its value is written in markup where the property says so. */
function attributeOfField(symbol, source) {
  const { attribute: name, option, own, type } = known(symbol, source);
  if (name === undefined) return [];
  const spelling = /; the (attribute .*)$/.exec(own.description)?.[1];
  const description = [option.description ?? own.description, spelling && `The ${spelling}`].filter(Boolean).join(" ");
  return [{ name, fieldName: symbol.name, ...option, ...own, description, type }];
}

function methodOf(symbol, { checker }) {
  const { parameters, type } = symbol.valueDeclaration;
  return {
    kind: "method",
    name: symbol.name,
    ...words(symbol, checker),
    parameters: parameters.map((each) => ({ name: each.name.getText(), ...written(each.type) })),
    return: written(type),
  };
}

/** The sources with their types. */
function sources(root) {
  const folder = join(root, "src/browser");
  const { config, error } = ts.readConfigFile(join(folder, "tsconfig.json"), (path) => ts.sys.readFile(path));
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, "\n"));
  const { options: compiler } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const program = ts.createProgram([join(folder, "element.ts")], compiler);
  const checker = program.getTypeChecker();
  const attributes = program.getSourceFile(join(folder, "element/attributes.ts"));
  const isOptions = (node) => ts.isTypeAliasDeclaration(node) && node.name.text === "AttributeOptions";
  return {
    checker,
    element: program.getSourceFile(join(folder, "element.ts")),
    attributeOf: texts(attributes, "attributeOf"),
    options: checker.getTypeAtLocation(find(attributes, isOptions)),
  };
}

/** What a class has in public: nothing of HTMLElement, nothing private or `@internal`. */
function membersOf(type, { checker }) {
  return type.getProperties().filter((symbol) => {
    const [member] = symbol.declarations ?? [];
    return (
      member !== undefined &&
      !member.getSourceFile().isDeclarationFile &&
      !ts.isPrivateIdentifier(member.name) &&
      !symbol.getJsDocTags(checker).some(({ name }) => name === "internal")
    );
  });
}

/**
 * The manifest, in the schema of the package `custom-elements-manifest`.
 *
 * @param {string} root - the folder of the repository
 * @param {readonly {name: string, light: string, dark: string}[]} properties - the custom properties that it can be styled by
 */
export function manifest(root, properties) {
  const source = sources(root);
  const { checker, element } = source;
  const [registered] = interfaceOf(element, "HTMLElementTagNameMap").members;
  const type = checker.getTypeAtLocation(registered.type);
  const [tagName, name, module] = [registered.name.text, type.symbol.name, "dist/element.js"];
  const members = membersOf(type, source);
  const methods = members.filter(({ flags }) => flags & ts.SymbolFlags.Method);
  const fields = members.filter((member) => !methods.includes(member));
  const declaration = {
    kind: "class",
    customElement: true,
    name,
    tagName,
    ...words(type.symbol, checker),
    superclass: { name: "HTMLElement" },
    members: [...fields.map((field) => fieldOf(field, source)), ...methods.map((method) => methodOf(method, source))],
    attributes: fields.flatMap((field) => attributeOfField(field, source)),
    events: interfaceOf(element, `${name}EventMap`).members.map((event) => ({
      name: event.name.text,
      ...words(checker.getSymbolAtLocation(event.name), checker),
      ...written(event.type),
    })),
    cssProperties: properties.map(({ name: property, light, dark }) => ({
      name: property,
      syntax: "<color>",
      default: `light-dark(${light}, ${dark})`,
    })),
  };
  const exports = [
    { kind: "js", name, declaration: { name, module } },
    { kind: "custom-element-definition", name: tagName, declaration: { name, module } },
  ];
  return {
    schemaVersion: "2.1.0",
    modules: [{ kind: "javascript-module", path: module, declarations: [declaration], exports }],
  };
}
