package org.postlint.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Release;
import org.postlint.catalog.Semantic;
import org.postlint.catalog.Similar;
import org.postlint.catalog.TableType;
import org.postlint.config.Scope;
import org.postlint.config.value.MatchList;
import org.postlint.config.value.Network;
import org.postlint.config.value.Parsed;
import org.postlint.config.value.RestrictionList;
import org.postlint.config.value.TableList;
import org.postlint.config.value.TableSpec;
import org.postlint.config.value.ValueError;

/** What speaks against a value, by the type of its parameter. */
final class ValueObjections {
  private final Catalog catalog;
  private final Release release;
  private final Scope scope;
  private final List<String> found = new ArrayList<>();

  private ValueObjections(Catalog catalog, Release release, Scope scope) {
    this.catalog = catalog;
    this.release = release;
    this.scope = scope;
  }

  /**
   * Returns what is wrong with a value, one phrase each.
   *
   * @param parameter absent for a name that is made up for a service
   * @param scope where a restriction class would be set
   */
  static List<String> to(
      Parsed value, Optional<Parameter> parameter, Catalog catalog, Release release, Scope scope) {
    ValueObjections objections = new ValueObjections(catalog, release, scope);
    for (ValueError error : value.errors()) {
      objections.found.add(error.message());
    }
    boolean addresses =
        parameter.filter(each -> each.semantic() == Semantic.ADDRESS_LIST).isPresent();
    value.value().ifPresent(each -> objections.look(each, addresses));
    return objections.found;
  }

  private void look(Object value, boolean addresses) {
    if (value instanceof MatchList list) {
      for (MatchList.Pattern pattern : list.patterns()) {
        pattern.table().ifPresent(this::table);
        if (addresses && pattern.form() == MatchList.Form.LITERAL) {
          network(pattern);
        }
      }
    } else if (value instanceof TableList list) {
      list.tables().forEach(this::table);
    } else if (value instanceof RestrictionList list) {
      for (RestrictionList.Entry entry : list.entries()) {
        entry.table().ifPresent(this::table);
        restriction(entry);
      }
    }
  }

  private void network(MatchList.Pattern pattern) {
    String text = pattern.pattern().string();
    Optional<Network> network = pattern.network();
    if (network.isEmpty() && text.indexOf('/') >= 0) {
      found.add(text + " is no network");
    } else if (network.filter(Network::hasHostBits).isPresent()) {
      found.add(text + " has bits behind its prefix, so Postfix cannot read it");
    }
  }

  private void table(TableSpec table) {
    table.parts().forEach(this::table);
    Optional<TableType> type = catalog.tableType(table.type());
    if (type.isEmpty()) {
      List<String> known = new ArrayList<>();
      catalog.tableTypes().forEach(each -> known.add(each.name()));
      found.add(
          "no lookup table has the type '"
              + table.type()
              + "'"
              + Objections.meant(Similar.names(table.type(), known)));
    } else if (!type.get().isKnown(release)) {
      found.add("Postfix " + release + " has no tables of type " + table.type());
    }
  }

  private void restriction(RestrictionList.Entry entry) {
    String name = entry.name().string();
    if (entry.form() == RestrictionList.Form.OTHER && !scope.value(name).set()) {
      List<String> known = new ArrayList<>();
      catalog.restrictions().forEach(each -> known.add(each.name()));
      found.add(name + " is no restriction" + Objections.meant(Similar.names(name, known)));
    }
  }
}
