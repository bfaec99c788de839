// Validates the page, and looks at it in Chromium with JavaScript off, at two widths, light and dark.
import fs from "node:fs";
import path from "node:path";
import { HtmlValidate } from "html-validate";
import puppeteer from "puppeteer-core";

const [file, folder, profile] = process.argv.slice(2);
const html = fs.readFileSync(file, "utf8");
const report = await new HtmlValidate({ extends: ["html-validate:standard"] }).validateString(html);
const complaints = report.results.flatMap((result) => result.messages).map((each) => `${each.line}: ${each.ruleId}: ${each.message}`);
if (complaints.length > 0) throw new Error(complaints.slice(0, 10).join("\n"));

const expect = (what, is, should) => {
  if (is !== should) throw new Error(`${what}: ${is}, expected ${should}`);
};
const page_file = path.join(folder, "report.html");
fs.copyFileSync(file, page_file);
const browser = await puppeteer.launch({
  executablePath: "/usr/bin/chromium",
  userDataDir: profile,
  args: ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
});
try {
  const page = await browser.newPage();
  const requests = [];
  const dialogs = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("dialog", (dialog) => { dialogs.push(dialog.message()); dialog.dismiss(); });
  const open = async (hash) => page.goto(`file://${page_file}${hash}`);
  const shown = (selector) =>
    page.$$eval(selector, (all) => all.filter((each) => each.checkVisibility()).length);

  // Whatever a file holds would run now, if it could.
  await open("");
  await page.setJavaScriptEnabled(false);
  for (const [width, scheme] of [[420, "light"], [1280, "dark"], [420, "dark"], [1280, "light"]]) {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await open("");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) throw new Error(`the page is ${wide} pixels wide in a window of ${width}`);
    await page.screenshot({ path: path.join(folder, `${width}-${scheme}.png`) });
  }

  const all = (html.match(/<article /g) ?? []).length;
  const quiet = (html.match(/<article class="finding suppressed"/g) ?? []).length;
  expect("findings shown at first", await shown("article"), all - quiet);
  for (const kind of ["error", "warning", "info"]) {
    const own = (html.match(new RegExp(`<article class="finding ${kind}"`, "g")) ?? []).length;
    await page.click(`#show-${kind}`);
    expect(`findings without ${kind}`, await shown("article"), all - quiet - own);
    await page.click(`#show-${kind}`);
  }
  for (const kind of ["error", "warning", "info"]) await page.click(`#show-${kind}`);
  expect("configurations without any severity", await shown("main > section"), 0);
  const sections = (html.match(/<section class="has-/g) ?? []).length;
  if (sections > 1) {
    await open("");
    await page.reload();
    await page.click('.menu a[href="#c2"]');
    expect("configurations of one chosen", await shown("main > section"), 1);
    await page.click("#c2 .back");
    expect("configurations after going back", await shown("main > section"), sections);
  }
  expect("scripts that ran", dialogs.length, 0);
  expect("other files asked for", requests.filter((url) => !url.startsWith(`file://${page_file}`)).length, 0);
  console.log(`${all} findings, ${sections} configurations`);
} finally {
  await browser.close();
}
