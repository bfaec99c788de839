// The text of a value that is to be expanded. Every byte belongs to exactly one token, and no token
// holds more than one brace or parenthesis: which of them match is found with a stack (ValueTokens),
// not by rules that call themselves, so that no nesting is too deep. Neither quotes nor backslashes
// protect a `$`.
lexer grammar ValueLexer;

options {
    superClass = TotalLexer;
}

tokens {
    // What ValueTokens makes of a brace, or of the start of a reference, and all up to its closer.
    GROUP,
    REFERENCE
}

// The default mode: outside of references only `$` means anything.
DOLLAR: '$$';
BRACE_START: '${' -> pushMode(INSIDE);
PAREN_START: '$(' -> pushMode(INSIDE);
BARE: '$' [A-Za-z0-9_]+;
NAMELESS: '$';
TEXT: ~[$]+;

// Within ${…} or $(…), until ValueTokens has counted the closer.
mode INSIDE;

INSIDE_DOLLAR: '$$' -> type(DOLLAR);
INSIDE_BRACE_START: '${' -> type(BRACE_START);
INSIDE_PAREN_START: '$(' -> type(PAREN_START);
INSIDE_BARE: '$' [A-Za-z0-9_]+ -> type(BARE);
INSIDE_NAMELESS: '$' -> type(NAMELESS);
OPEN: '{';
CLOSE: '}';
PAREN_OPEN: '(';
PAREN_CLOSE: ')';
WORD: [A-Za-z0-9]+;
UNDERSCORES: '_'+;
BLANKS: [ \t\r\n]+;
QUESTION: '?';
COLON: ':';
RELATION: '==' | '!=' | '<' | '<=' | '>' | '>=';
// With the question mark, what Postfix takes for an operator, known or not.
OPERATOR: [<>!=+\-*/~&|%]+;
OTHER: ~[$(){}A-Za-z0-9_ \t\r\n?:<>!=+\-*/~&|%]+;
