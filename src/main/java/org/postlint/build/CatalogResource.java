package org.postlint.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Packed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalog: each file of {@code src/main/catalog} becomes a section of the same name. */
final class CatalogResource implements Resource {
  /** Sections whose entries are looked up by name; their files are sorted by it. */
  private static final List<String> BY_NAME =
      List.of(
          "daemons",
          "distributions",
          "families",
          "former-parameters",
          "openssl-aliases",
          "openssl-defaults",
          "parameters",
          "protected-maps",
          "restrictions",
          "tables");

  /** Sections whose order means something. */
  private static final List<String> IN_ORDER =
      List.of(
          "access-actions",
          "daemon-options",
          "master-fields",
          "openssl",
          "proxy",
          "releases",
          "restriction-lists",
          "service-types",
          "stock-services",
          "tls-grades",
          "tls-levels",
          "tls-lists",
          "tls-protocols");

  @Override
  public String carrier() {
    return "org/postlint/catalog/CatalogData.class";
  }

  @Override
  public byte[] compile(Path project) throws IOException {
    Path data = project.resolve("src/main/catalog");
    PackedWriter writer = new PackedWriter();
    for (String name : BY_NAME) {
      writer.sortedSection(name, read(data.resolve(name + ".json")));
    }
    for (String name : IN_ORDER) {
      writer.section(name, read(data.resolve(name + ".json")));
    }
    byte[] bytes = writer.toByteArray();
    decodeAll(Catalog.of(Packed.of(bytes)));
    return bytes;
  }

  /** Decodes every entry once, so that a wrong one stops the build and not a user. */
  private static void decodeAll(Catalog catalog) {
    for (String name : catalog.parameterNames()) {
      decode(name, () -> catalog.parameter(name).orElseThrow().timeUnit());
    }
    decode("families", () -> List.copyOf(catalog.families()));
    decode("former-parameters", () -> List.copyOf(catalog.formerParameters()));
    decode("restrictions", () -> List.copyOf(catalog.restrictions()));
    decode("restriction-lists", catalog::restrictionLists);
    decode("access-actions", catalog::accessActions);
    decode("tables", () -> List.copyOf(catalog.tableTypes()));
    decode("daemons", () -> List.copyOf(catalog.daemons()));
    decode("daemon-options", catalog::daemonOptions);
    decode("master-fields", catalog::masterFields);
    decode("stock-services", () -> catalog.stockServices(catalog.newest()));
    decode("distributions", () -> List.copyOf(catalog.distributions()));
    decode("tls-levels", catalog.tls()::levels);
    decode("openssl", catalog.tls()::openssl);
  }

  private static void decode(String what, Runnable decoder) {
    try {
      decoder.run();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new IllegalArgumentException(what + ": " + e.getMessage(), e);
    }
  }

  private static List<Map<String, Object>> read(Path file) throws IOException {
    List<Map<String, Object>> entries = new ArrayList<>();
    JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(file));
    for (JsonNode entry : root) {
      try {
        entries.add(map(entry));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ": " + entry + ": " + e.getMessage(), e);
      }
    }
    return entries;
  }

  private static Map<String, Object> map(JsonNode node) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      map.put(property.getKey(), value(property.getValue()));
    }
    return map;
  }

  private static Object value(JsonNode node) {
    if (node.isString()) {
      return node.stringValue();
    } else if (node.isIntegralNumber()) {
      return node.longValue();
    } else if (node.isBoolean()) {
      return node.booleanValue();
    } else if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(each -> list.add(value(each)));
      return list;
    } else if (node.isObject()) {
      return map(node);
    }
    throw new IllegalArgumentException("cannot be stored: " + node);
  }
}
