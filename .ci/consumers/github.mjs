// Reads each line as the runner does, and lets GitHub's own library write the same command again.
import fs from "node:fs";
import * as core from "@actions/core";

const unescape = (text) =>
  text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%");
const names = { line: "startLine", endLine: "endLine", col: "startColumn", endColumn: "endColumn", file: "file", title: "title" };

const parse = (line) => {
  const match = /^::(error|warning|notice) ([^\n]*?)::(.*)$/.exec(line);
  if (!match) throw new Error(`not a command: ${line}`);
  const properties = {};
  for (const pair of match[2].split(",")) {
    const equals = pair.indexOf("=");
    properties[pair.slice(0, equals)] = unescape(pair.slice(equals + 1));
  }
  return { command: match[1], properties, message: unescape(match[3]) };
};

const lines = fs.readFileSync(process.argv[2], "utf8").split("\n");
if (lines.pop() !== "") throw new Error("no line feed at the end");
const write = process.stdout.write;
for (const line of lines) {
  const { command, properties, message } = parse(line);
  const theirs = {};
  for (const [name, value] of Object.entries(properties)) theirs[names[name] ?? name] = value;
  let written = "";
  process.stdout.write = (text) => { written += text; return true; };
  core[command](message, theirs);
  process.stdout.write = write;
  const again = written.trimEnd();
  if (again.slice(again.indexOf("::", 2)) !== line.slice(line.indexOf("::", 2))) throw new Error(`${line}\nis written as\n${again}`);
  const sorted = (text) => text.slice(text.indexOf(" ") + 1, text.indexOf("::", 2)).split(",").sort().join();
  if (sorted(again) !== sorted(line)) throw new Error(`${line}\nis written as\n${again}`);
}
console.log(`${lines.length} commands`);
