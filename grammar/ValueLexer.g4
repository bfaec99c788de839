// The parts of a value that is to be expanded, flat: what belongs to what is found with a count of the
// open braces or parentheses, not by rules that call themselves, so that no nesting is too deep.
// A `$` and what follows it are one token; neither quotes nor backslashes protect it.
lexer grammar ValueLexer;

options {
    superClass = TotalLexer;
}

DOLLAR: '$$';
BRACE_GROUP: '${';
PAREN_GROUP: '$(';
NAME: '$' [A-Za-z0-9_]+;
NAMELESS: '$';
TEXT: ~[$]+;

// Within ${…}: only braces count, those of inner references too.
mode IN_BRACES;

OPEN_BRACE: '{';
CLOSE_BRACE: '}';
BRACES_TEXT: ~[{}]+;

// Within $(…): only parentheses count.
mode IN_PARENS;

OPEN_PAREN: '(';
CLOSE_PAREN: ')';
PARENS_TEXT: ~[()]+;
