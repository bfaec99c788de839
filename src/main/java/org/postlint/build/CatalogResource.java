package org.postlint.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalog: each file of {@code src/main/catalog} becomes a section of the same name. */
final class CatalogResource implements Resource {
  private static final List<String> BY_NAME =
      List.of(
          "parameters",
          "former-parameters",
          "families",
          "restrictions",
          "tables",
          "daemons",
          "distributions");
  private static final List<String> IN_ORDER =
      List.of(
          "releases",
          "openssl",
          "restriction-lists",
          "access-actions",
          "stock-services",
          "service-types");

  @Override
  public String path() {
    return "org/postlint/catalog/catalog.bin";
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
    return writer.toByteArray();
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
