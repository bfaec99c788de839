package org.postlint.config.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Release;
import org.postlint.catalog.Restriction;
import org.postlint.text.MappedText;

/** Reads restriction lists. */
final class RestrictionReader {
  private static final String WARN = "warn_if_reject";

  private final Catalog catalog;
  private final MappedText value;
  private final String bareTable;
  private final List<ValueError> errors = new ArrayList<>();
  private final List<RestrictionList.Entry> entries = new ArrayList<>();
  private final TableReader tables;
  private List<Item> items = List.of();
  private int at;
  private boolean warnOnly;

  /**
   * Prepares to read.
   *
   * @param bareTable the restriction that a table by itself stands for, or empty text
   */
  RestrictionReader(Catalog catalog, Release release, String bareTable, MappedText value) {
    this.catalog = catalog;
    this.value = value;
    this.bareTable = bareTable;
    this.tables = new TableReader(release, errors);
  }

  Parsed read() {
    Splitter.Split split = tables.splitter().split(value, 0);
    errors.addAll(split.errors());
    items = split.items();
    while (at < items.size()) {
      Item name = items.get(at++);
      String text = name.string();
      String keyword = text.toLowerCase(Locale.ROOT);
      Optional<Restriction> restriction =
          name.braced() ? Optional.empty() : catalog.restriction(text);
      if (keyword.equals(WARN)) {
        add(RestrictionList.Form.RESTRICTION, name, keyword, null, null, null, List.of());
        warnOnly = true;
      } else if (text.indexOf(':') >= 0) {
        table(RestrictionList.Form.TABLE, name, bareTable, name, false);
      } else if (restriction.isEmpty()) {
        add(RestrictionList.Form.OTHER, name, keyword, null, null, null, List.of());
      } else {
        known(restriction.get(), name);
      }
    }
    return Parsed.of(new RestrictionList(entries), errors);
  }

  private void add(
      RestrictionList.Form form,
      Item name,
      String keyword,
      @Nullable Item argument,
      @Nullable TableSpec table,
      @Nullable Endpoint server,
      List<Item> settings) {
    entries.add(
        new RestrictionList.Entry(
            form,
            name,
            keyword,
            Optional.ofNullable(argument),
            Optional.ofNullable(table),
            Optional.ofNullable(server),
            settings,
            warnOnly));
    warnOnly = false;
  }

  private void known(Restriction restriction, Item name) {
    String keyword = restriction.name();
    Item next = at < items.size() ? items.get(at) : null;
    switch (restriction.argument()) {
      case TABLE -> {
        Item argument = next == null ? name : next;
        if (next != null) {
          at++;
        }
        if (argument.string().indexOf(':') < 0) {
          String log = "restriction " + keyword + ": bad argument \"" + argument.string();
          error(argument, "needs a table of the form type:name", log + "\": need maptype:mapname");
          add(RestrictionList.Form.RESTRICTION, name, keyword, next, null, null, List.of());
        } else {
          table(RestrictionList.Form.RESTRICTION, name, keyword, argument, true);
        }
      }
      case POLICY_SERVER -> server(name, keyword, next);
      case NUMBER -> {
        boolean number = next != null && isNumber(next.string());
        if (!number) {
          String log = "restriction " + keyword + " must be followed by number";
          error(name, "needs a number after it", log);
        }
        plain(name, keyword, number ? next : null);
      }
      case RBL_DOMAIN, RHSBL_DOMAIN -> {
        if (next == null) {
          String log = "restriction " + name.string() + " requires domain name argument";
          error(name, "needs a domain after it", log);
        }
        plain(name, keyword, next);
      }
      case NONE, RESTRICTION -> plain(name, keyword, null);
    }
  }

  private void plain(Item name, String keyword, @Nullable Item argument) {
    if (argument != null) {
      at++;
    }
    add(RestrictionList.Form.RESTRICTION, name, keyword, argument, null, null, List.of());
  }

  private void table(
      RestrictionList.Form form, Item name, String keyword, Item argument, boolean isArgument) {
    List<Item> inside = List.of(argument);
    if (argument.braced()) {
      inside = HopReader.inside(value, argument, tables.splitter());
    }
    Item spec = inside.isEmpty() ? argument : inside.get(0);
    TableSpec table = tables.read(spec);
    List<Item> settings = inside.isEmpty() ? inside : inside.subList(1, inside.size());
    add(form, name, keyword, isArgument ? argument : null, table, null, settings);
  }

  private void server(Item name, String keyword, @Nullable Item next) {
    if (next == null || next.string().indexOf(':') < 0) {
      String log = "restriction " + keyword + " must be followed by transport:server";
      error(name, "needs a policy server of the form transport:server after it", log);
      add(RestrictionList.Form.RESTRICTION, name, keyword, null, null, null, List.of());
      return;
    }
    at++;
    List<Item> inside = List.of(next);
    if (next.braced()) {
      inside = HopReader.inside(value, next, tables.splitter());
    }
    Endpoint server = new HopReader(errors).policyServer(inside.isEmpty() ? List.of(next) : inside);
    List<Item> settings = inside.isEmpty() ? inside : inside.subList(1, inside.size());
    add(RestrictionList.Form.RESTRICTION, name, keyword, next, null, server, settings);
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Chars.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private void error(Item item, String message, String log) {
    errors.add(new ValueError(item.start(), item.end(), message, log, false));
  }
}
