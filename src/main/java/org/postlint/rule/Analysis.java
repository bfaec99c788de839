package org.postlint.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postlint.config.Configuration;
import org.postlint.config.Service;
import org.postlint.text.Place;

/**
 * One of the few questions about a configuration that need an algorithm. Its inputs are words; its
 * answer is true, false or unknown, and its outputs are names like any other. Stateless.
 */
public interface Analysis {
  /** Returns the name by which rules call it, which is the prefix of its outputs too. */
  String name();

  /** Returns what it finds out when it says yes, for documents. */
  String sentence();

  /** Returns what a rule gives it. */
  List<Input> inputs();

  /** Returns what it finds out besides. */
  List<Output> outputs();

  /**
   * Answers for a service, or for the configuration as a whole where there is none.
   *
   * @param given the words given for each input that the rule has
   */
  Answer answer(
      Configuration configuration, Optional<Service> service, Map<String, List<String>> given);

  /**
   * One input.
   *
   * @param words the words that it can have
   * @param many whether a list of them is taken
   * @param required whether a rule must give it
   */
  record Input(String name, List<String> words, boolean many, boolean required) {
    /** Makes an input; the words are copied. */
    public Input {
      words = List.copyOf(words);
    }
  }

  /**
   * One output.
   *
   * @param many whether it is a list of words rather than one text
   * @param sentence what it is, for documents
   */
  record Output(String name, boolean many, String sentence) {}

  /**
   * What an analysis found.
   *
   * @param yes the answer; empty: not known
   * @param values the outputs that are known; one word for those that are not lists
   * @param places where outputs are written
   */
  record Answer(
      Optional<Boolean> yes, Map<String, List<String>> values, Map<String, Place> places) {
    /** The answer that is not known. */
    public static final Answer UNKNOWN = new Answer(Optional.empty(), Map.of(), Map.of());

    /** Makes an answer; the maps are copied. */
    public Answer {
      values = Map.copyOf(values);
      places = Map.copyOf(places);
    }

    Truth truth() {
      return yes.isEmpty() ? Truth.UNKNOWN : Truth.of(yes.get());
    }
  }

  /** What a rule asks: an analysis with its inputs. */
  record Question(Analysis analysis, Map<String, List<String>> given) {
    /** Makes a question; the inputs are copied. */
    public Question {
      given = Map.copyOf(given);
    }
  }
}
