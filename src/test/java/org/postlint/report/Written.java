package org.postlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.postlint.catalog.Catalog;
import org.postlint.rule.RuleSet;
import org.postlint.rule.Severity;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes reports and reads them back. */
final class Written {
  private static final RuleSet RULES = RuleSet.builtIn(Catalog.load());
  private static final Set<String> VOID = Set.of("meta", "input");

  private Written() {}

  static String by(Format format, Severity failOn, Summary summary, Checked... all)
      throws IOException {
    StringBuilder out = new StringBuilder();
    Report report = format.open(out, new ReportContext(Style.PLAIN, RULES, failOn, "1.2.3"));
    for (Checked each : all) {
      report.add(each);
    }
    report.finish(summary);
    return out.toString();
  }

  static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  static Document xml(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(text, e);
    }
  }

  static Element one(Document in, String name) {
    return one(in.getElementsByTagName(name), name);
  }

  static Element one(Element in, String name) {
    return one(in.getElementsByTagName(name), name);
  }

  private static Element one(NodeList found, String name) {
    assertThat(found.getLength()).as(name).isEqualTo(1);
    return (Element) found.item(0);
  }

  /**
   * Fails unless every element of a page ends, in order, and nothing looks like one but is none.
   */
  static void checkHtml(String page) {
    assertThat(page).startsWith("<!DOCTYPE html>\n");
    String body = page.replaceFirst("(?s)<style>.*</style>", "");
    Deque<String> open = new ArrayDeque<>();
    int at = "<!DOCTYPE html>".length();
    for (at = body.indexOf('<', at); at >= 0; at = body.indexOf('<', at + 1)) {
      int end = body.indexOf('>', at);
      String tag = body.substring(at + 1, end);
      if (tag.startsWith("/")) {
        assertThat(open.pop())
            .as(body.substring(Math.max(0, at - 80), end))
            .isEqualTo(tag.substring(1));
      } else {
        String name = tag.split(" ", 2)[0];
        assertThat(tag).matches("[a-z][a-z0-9]*( [a-z-]+(=\"[^\"<]*\")?)*");
        if (!VOID.contains(name)) {
          open.push(name);
        }
      }
    }
    assertThat(open).isEmpty();
    assertThat(body.replaceAll("<[^<>]*>", "")).doesNotContain("<").doesNotContain(">");
    assertThat(body.replaceAll("&(amp|lt|gt|quot|#39);", "")).doesNotContain("&");
  }
}
