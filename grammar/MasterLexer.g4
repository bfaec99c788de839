// The bytes of master.cf, as far as lines go; WordLexer takes the text of an entry apart. Every byte
// belongs to exactly one token and no input is refused. See MainLexer for chars and white space.
lexer grammar MasterLexer;

options {
    superClass = TotalLexer;
}

// The default mode: the text of an entry, or of an orphan.
TEXT: ~[\n]+;
LINE_END: '\n' -> pushMode(LINE);

fragment BLANKS: [ \t\r\u000B\f]+;

// The start of a physical line. A new lexer begins here.
mode LINE;

COMMENT: BLANKS? '#' ~[\n]* '\n'?;
BLANK: BLANKS? '\n' | BLANKS EOF;
// Text follows, or COMMENT and BLANK would be longer: the logical line goes on.
INDENT: BLANKS -> popMode;
ENTRY: ~[ \t\r\n\u000B\f#] -> popMode;
