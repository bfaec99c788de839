package org.postlint.catalog;

/** The sections whose entries can be found by name, one class for each: see {@link Decoder}. */
final class Entries {
  private Entries() {}

  static final class Parameters extends NamedEntries<Parameter> {
    Parameters(Packed.Section section) {
      super(section);
    }

    @Override
    Parameter make(Fields fields) {
      return new Parameter(fields);
    }
  }

  static final class Restrictions extends NamedEntries<Restriction> {
    Restrictions(Packed.Section section) {
      super(section);
    }

    @Override
    Restriction make(Fields fields) {
      return new Restriction(fields);
    }
  }

  static final class TableTypes extends NamedEntries<TableType> {
    TableTypes(Packed.Section section) {
      super(section);
    }

    @Override
    TableType make(Fields fields) {
      return new TableType(fields);
    }
  }

  static final class Daemons extends NamedEntries<Daemon> {
    Daemons(Packed.Section section) {
      super(section);
    }

    @Override
    Daemon make(Fields fields) {
      return new Daemon(fields);
    }
  }

  static final class Families extends NamedEntries<Family> {
    Families(Packed.Section section) {
      super(section);
    }

    @Override
    Family make(Fields fields) {
      return Family.of(fields);
    }
  }

  static final class FormerParameters extends NamedEntries<FormerParameter> {
    FormerParameters(Packed.Section section) {
      super(section);
    }

    @Override
    FormerParameter make(Fields fields) {
      return FormerParameter.of(fields);
    }
  }

  static final class Distributions extends NamedEntries<Distribution> {
    Distributions(Packed.Section section) {
      super(section);
    }

    @Override
    Distribution make(Fields fields) {
      return Distribution.of(fields);
    }
  }

  static final class ProtectedMaps extends NamedEntries<ProtectedMap> {
    ProtectedMaps(Packed.Section section) {
      super(section);
    }

    @Override
    ProtectedMap make(Fields fields) {
      return ProtectedMap.of(fields);
    }
  }
}
