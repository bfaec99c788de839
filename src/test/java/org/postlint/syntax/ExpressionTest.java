package org.postlint.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postlint.text.MappedText;

/** What stands inside a reference, by release; the words are those of a real postconf. */
class ExpressionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a|a",
        "a?b|a ? <b>",
        "a:b|a : <b>",
        "a?|a ? <>",
        "a??b:{c}d|a ? <?b:{c}d>",
        "a?:b|a ? <:b>",
        "a? b|a ? < b>",
        "a?{b}|a ? <b>",
        "a?{b}:{c}|a ? <b> : <c>",
        "a? { b } : { c } |a ? < b > : < c >",
        "a?{b}:c{d}|a ? <b> : <c{d}>",
        "a?{b}: c|a ? <b> : < c>",
        "a:{{b}}|a : <{b}>",
        " a |a",
        " a ? b|a ? < b>",
        "?b| ? <b>",
        "{x}=={y}|<x> == <y>",
        "{x} <= {y} ? {b} : {c}|<x> <= <y> ? <b> : <c>",
        "{ x }!={}:b|< x > != <> : <b>",
        "{3.6}>=level{3.7}|<3.6> >= level <3.7>",
        "f{x}|f(x)",
        " f { x } |f(x)",
      })
  void thisIsRead(String body, String meaning) {
    assertThat(read(body, Dialect.FUNCTIONS)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a-b|!attribute name syntax error at: \"...a>>>-b\"",
        "a b|!attribute name syntax error at: \"...a>>> b\"",
        " -|!attribute name syntax error at: \"... >>>-\"",
        "a${b}|!attribute name syntax error at: \"...a>>>${b}\"",
        "abcdefghi-23456789012345678901234|"
            + "!attribute name syntax error at: \"...abcdefghi>>>-2345678901234567890\"",
        "a?{b}c|a ? <b> !\":\" expected at: \"...b}>>>c\"",
        "a?{b} ?c|a ? <b> !\":\" expected at: \"...b}>>>?c\"",
        "a:{b}?{c}|a : <b> !unexpected input at: \"...b}>>>?{c}\"",
        "a?{b}:{c} d|a ? <b> : <c> !unexpected input at: \"...c}>>>d\"",
        "{x}|!\"==\" or \"!=\"\" or \"<\"\" or \"<=\"\" or \">=\"\" or \">\""
            + " expected at: \"...x}>>>\"",
        "{x} = {y}|!\"==\" or \"!=\"\" or \"<\"\" or \"<=\"\" or \">=\"\" or \">\""
            + " expected at: \"...x}>>>= {y}\"",
        "{x}==?{y}|!\"==\" or \"!=\"\" or \"<\"\" or \"<=\"\" or \">=\"\" or \">\""
            + " expected at: \"...x}>>>==?{y}\"",
        "{x} ==|!\"{expression}\" expected at: \"...{x} ==>>>\"",
        "{x} == y|!\"{expression}\" expected at: \"...{x} ==>>> y\"",
        "{x}==level y|!\"{expression}\" expected at: \"...{x} ==>>> y\"",
        "{x}==level_{y}|!\"{expression}\" expected at: \"...{x} ==>>>_{y}\"",
        "{x}==foo{y}|!bad operator suffix at: \"...==>>>foo\"",
        "{x}=={y}z|<x> == <y> !\"?\" or \":\" expected at: \"...}>>>z\"",
        "f{x}y|!unexpected input at: \"...x}>>>y\"",
      })
  void thisIsAnErrorAndPostfixSaysWhere(String body, String words) {
    assertThat(read(body, Dialect.FUNCTIONS)).isEqualTo(words);
  }

  @Test
  void aBraceThatIsNeverClosedIsShownToTheEnd() {
    assertThat(paren("a?{b")).isEqualTo("a ? !unbalanced {} in attribute expression: \"{b\"");
    assertThat(paren("a?{b}:{c"))
        .isEqualTo("a ? <b> !unbalanced {} in attribute expression: \"{c\"");
    assertThat(paren(" {x")).isEqualTo("!unbalanced {} in attribute expression: \"{x\"");
    assertThat(paren("{x}=={y")).isEqualTo("!unbalanced {} in attribute expression: \"{y\"");
    assertThat(paren("f{y")).isEqualTo("!unbalanced {} in attribute expression: \"{y\"");
  }

  @Test
  void beforeFunctionsTheirBraceIsAnErrorInTheName() {
    assertThat(read("f {x}", Dialect.SUFFIXES))
        .isEqualTo("!attribute name syntax error at: \"...f>>> {x}\"");
  }

  @Test
  void beforeSuffixesAnOperandMustFollowTheOperator() {
    assertThat(read("{x}<level{y}", Dialect.BLANKS))
        .isEqualTo("!\"{expression}\" expected at: \"...{x} <>>>level{y}\"");
  }

  @Test
  void beforeBlanksTheNameStandsAlone() {
    assertThat(read(" a", Dialect.OPERANDS))
        .isEqualTo("!attribute name syntax error at: \"...>>> a\"");
    assertThat(read("a ?b", Dialect.OPERANDS))
        .isEqualTo("!attribute name syntax error at: \"...a>>> ?b\"");
    assertThat(read("a? {b} ", Dialect.OPERANDS)).isEqualTo("a ? <b>");
    assertThat(read(" {x} == {y}", Dialect.OPERANDS)).isEqualTo("<x> == <y>");
  }

  @Test
  void beforeOperandsAllBehindTheConditionIsText() {
    assertThat(read("a?{b}:{c}", Dialect.CONDITIONS)).isEqualTo("a ? <{b}:{c}>");
    assertThat(read("a:{b}?c", Dialect.CONDITIONS)).isEqualTo("a : <{b}?c>");
    assertThat(read("a", Dialect.CONDITIONS)).isEqualTo("a");
    assertThat(read("{x}=={y}", Dialect.CONDITIONS))
        .isEqualTo("!macro name syntax error: \"{x}=={y}\"");
    assertThat(read("a ?b", Dialect.CONDITIONS)).isEqualTo("!macro name syntax error: \"a ?b\"");
  }

  private static String read(String body, Dialect dialect) {
    return show("${" + body + '}', dialect);
  }

  private static String paren(String body) {
    return show("$(" + body + ')', Dialect.FUNCTIONS);
  }

  private static String show(String value, Dialect dialect) {
    ValueTree tree = ValueTree.parse(MappedText.unwritten(value));
    assertThat(tree.parts()).hasSize(1);
    Expression expression = ((Reference) tree.parts().get(0)).expression(dialect);
    StringBuilder shown = new StringBuilder(show(expression.head()));
    if (expression.conditional() && expression.whenEmpty().isEmpty()) {
      shown.append(" ?");
    }
    if (expression.whenSet().isPresent() && expression.whenEmpty().isPresent()) {
      shown.append(" ?");
    }
    expression.whenSet().ifPresent(operand -> shown.append(" <" + operand + '>'));
    expression.whenEmpty().ifPresent(operand -> shown.append(" : <" + operand + '>'));
    expression.error().ifPresent(words -> shown.append(" !" + words));
    return shown.toString();
  }

  private static String show(Expression.Head head) {
    if (head instanceof Expression.Name name) {
      return name.name().text();
    } else if (head instanceof Expression.Comparison each) {
      String operator = each.operator() + (each.levels() ? " level" : "");
      return "<" + each.left() + "> " + operator + " <" + each.right() + '>';
    } else if (head instanceof Expression.Call call) {
      return call.function() + "(" + call.argument() + ')';
    }
    return '!' + ((Expression.Broken) head).words();
  }
}
