package org.postlint.catalog;

import java.util.List;

/**
 * Makes something of a value of a record. The implementations are classes rather than lambdas: the
 * first lambda of a program costs more than everything else that the catalog does.
 *
 * @param <T> what is made
 */
interface Decoder<T> {
  /** Decodes text as itself. */
  Decoder<String> TEXT =
      new Decoder<>() {
        @Override
        public String decode(Object value) {
          return (String) value;
        }
      };

  /** Decodes a number as itself. */
  Decoder<Long> NUMBER =
      new Decoder<>() {
        @Override
        public Long decode(Object value) {
          return (Long) value;
        }
      };

  /** Decodes a list of texts. */
  Decoder<List<String>> TEXTS =
      new Decoder<>() {
        @Override
        public List<String> decode(Object value) {
          return Fields.texts((List<?>) value);
        }
      };

  /** Decodes the word for a kind. */
  Decoder<Kind> KIND =
      new Decoder<>() {
        @Override
        public Kind decode(Object value) {
          return Kind.of((String) value);
        }
      };

  /** Decodes bounds. */
  Decoder<Limits> LIMITS =
      new Decoder<>() {
        @Override
        public Limits decode(Object value) {
          return Limits.of((Fields) value);
        }
      };

  /** Decodes a default. */
  Decoder<DefaultValue> DEFAULT =
      new Decoder<>() {
        @Override
        public DefaultValue decode(Object value) {
          return DefaultValue.of(value);
        }
      };

  /** Makes something of a value; one of another type than expected is a damaged file. */
  T decode(Object value);
}
