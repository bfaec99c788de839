package org.postlint.syntax.antlr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MainNode;
import org.postlint.text.Source;

/** The grammars have one reading for every input, and one token is enough to find it. */
class GrammarTest {
  private static final List<Path> INPUTS =
      List.of(Path.of("src/test/resources"), Path.of("examples"));

  @Test
  void theGrammarOfMainFilesIsNeverInDoubt() throws IOException {
    for (Source source : sources()) {
      MainLexer lexer = new MainLexer(new Bytes(source.text()));
      lexer.start(MainLexer.LINE, ByteClasses.of(MainLexer._ATN));
      MainParser parser = new MainParser(new Pieces<>(lexer, deaf(MainListener.class)));
      watch(parser, source.path());
      parser.file();
      assertNothingPredicted(parser);
    }
  }

  @Test
  void theGrammarOfMasterFilesIsNeverInDoubt() throws IOException {
    for (Source source : sources()) {
      MasterLexer lexer = new MasterLexer(new Bytes(source.text()));
      lexer.start(MasterLexer.LINE, ByteClasses.of(MasterLexer._ATN));
      MasterParser parser = new MasterParser(new Pieces<>(lexer, deaf(MasterListener.class)));
      watch(parser, source.path());
      parser.file();
      assertNothingPredicted(parser);
    }
  }

  @Test
  void theGrammarOfReferencesIsNeverInDoubt() throws IOException {
    int references = 0;
    for (Source source : sources()) {
      for (MainNode node : MainFile.parse(source).nodes()) {
        if (node instanceof Assignment assignment) {
          references += readReferences(assignment.value().text());
        }
      }
    }
    assertThat(references).isGreaterThan(80);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${a}",
        "${ a }",
        "${a?b}",
        "${a??b:c}",
        "${a?:b}",
        "${a ? {b} : {c} }",
        "${a:{b}}",
        "${a:{b}c}",
        "${a?{b}c}",
        "${a?{b}:{c}d}",
        "${a?{b}",
        "${a?{b}:c}",
        "${a b}",
        "${a-b}",
        "${a_1_b}",
        "${?b}",
        "${:}",
        "${ }",
        "${ -}",
        "${f{x}}",
        "${f {x} }",
        "${f{x}y}",
        "${f{x",
        "${{a}}",
        "${{a} }",
        "${{a}=={b}}",
        "${{a} == {b} ? {c} : {d}}",
        "${{a}<=level{b}}",
        "${{a}<=level_{b}}",
        "${{a}==?{b}}",
        "${{a}?{b}}",
        "${{a}==}",
        "${{a}== x}",
        "${{a}=={b}x}",
        "${{a}+={b}}",
        "${{a}==level x}",
        "$({a)",
        "$(a{b)",
        "$(a?{b)",
        "$(a:{b)",
        "$({a}=={b)",
        "${a${b}}",
        "${a?${b?$(c)}}",
        "${a?$$}",
        "${a?$}",
        "${a}}{",
        "${a?(b}",
        "$(a?(b)c)"
      })
  void everyFormOfReferencesHasOneReading(String value) {
    readReferences(value);
  }

  /** Reads every reference of a value, those inside of others included. */
  private static int readReferences(String value) {
    ValueTokens tokens = ValueTokens.read(value);
    int references = 0;
    for (int token = 0; token < tokens.count(); token++) {
      int closer =
          tokens.kind(token) == ValueTokens.Kind.START ? tokens.closer(token, tokens.count()) : -1;
      if (closer > 0) {
        ReferenceParser parser = tokens.parser(token + 1, closer, deaf(ReferenceListener.class));
        watch(parser, value);
        parser.inside();
        assertThat(parser.getInputStream().LA(1)).as("read to the end: %s", value).isEqualTo(-1);
        assertNothingPredicted(parser);
        references++;
      }
    }
    return references;
  }

  private static List<Source> sources() throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Path input : INPUTS) {
      try (Stream<Path> walk = Files.walk(input)) {
        for (Path path : walk.filter(each -> each.toString().endsWith(".cf")).toList()) {
          sources.add(Source.of(path.toString(), Files.readAllBytes(path)));
        }
      }
    }
    assertThat(sources).hasSizeGreaterThan(400);
    return sources;
  }

  private static <L> L deaf(Class<L> listener) {
    return listener.cast(
        Proxy.newProxyInstance(
            listener.getClassLoader(), new Class<?>[] {listener}, (proxy, method, args) -> null));
  }

  private static void watch(Parser parser, String name) {
    parser.removeErrorListeners();
    parser.addErrorListener(new Watcher(name));
    parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
  }

  /** A decision that needed more than a look at the next token would have left a table. */
  private static void assertNothingPredicted(Parser parser) {
    for (DFA dfa : parser.getInterpreter().decisionToDFA) {
      assertThat(dfa.s0).as("decision %s of %s", dfa.decision, parser.getClass()).isNull();
    }
  }

  private static final class Watcher extends BaseErrorListener {
    private final String name;

    Watcher(String name) {
      this.name = name;
    }

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object symbol,
        int line,
        int column,
        String message,
        RecognitionException e) {
      throw new AssertionError("error in " + name + ": " + message);
    }

    @Override
    public void reportAmbiguity(
        Parser parser,
        DFA dfa,
        int start,
        int stop,
        boolean exact,
        BitSet alternatives,
        ATNConfigSet configurations) {
      throw new AssertionError("ambiguity in " + name);
    }

    @Override
    public void reportAttemptingFullContext(
        Parser parser,
        DFA dfa,
        int start,
        int stop,
        BitSet conflicting,
        ATNConfigSet configurations) {
      throw new AssertionError("full context in " + name);
    }

    @Override
    public void reportContextSensitivity(
        Parser parser, DFA dfa, int start, int stop, int prediction, ATNConfigSet configurations) {
      throw new AssertionError("context sensitivity in " + name);
    }
  }
}
