/** The build and the tests take Markdown files as text: the pages of the rules. */
declare module "*.md" {
  const text: string;
  export default text;
}
