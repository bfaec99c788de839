// The bytes of main.cf. Every byte belongs to exactly one token and no input is refused.
//
// A char is a byte; the bytes 128 to 255, which mean nothing to Postfix, all arrive here as 0x7f
// (see ByteClasses). Two classes of white space matter: what C's isspace() accepts, and that without LF,
// which alone ends a line. What follows a NUL in a logical line is lost to Postfix.
lexer grammar MainLexer;

options {
    superClass = TotalLexer;
}

tokens {
    LINE_END
}

// The default mode: text that sets nothing, because it has no entry (an orphan), cannot be read, or
// follows a NUL. A new lexer begins in the mode LINE, with this mode waiting below it.
REST: ~[\n]+;
REST_END: '\n' -> type(LINE_END), pushMode(LINE);

fragment BLANKS: [ \t\r\u000B\f]+;

// The start of a physical line; the mode that waits below is that of the logical line so far.
mode LINE;

COMMENT: BLANKS? '#' ~[\n]* '\n'?;
BLANK: BLANKS? '\n' | BLANKS EOF;
// Text follows, or COMMENT and BLANK would be longer: the logical line goes on.
INDENT: BLANKS -> popMode;
NAME: ~[ \t\r\n\u000B\f=#\u0000] ~[ \t\r\n\u000B\f=\u0000]* -> popMode, mode(NAMED);
NAMELESS: [=\u0000] -> popMode, mode(DEFAULT_MODE);

// Between a name and its equals sign, which may stand on a later line.
mode NAMED;

EQUALS: BLANKS? '=' BLANKS? -> mode(VALUE);
NAMED_END: BLANKS? '\n' -> type(LINE_END), pushMode(LINE);
SPACE: BLANKS;
STRAY: ~[ \t\r\n\u000B\f=] -> mode(DEFAULT_MODE);

// The text of a value on one physical line, without the blanks at its end.
mode VALUE;

TEXT: ~[\n\u0000]* ~[ \t\r\n\u000B\f\u0000];
VALUE_END: BLANKS? '\n' -> type(LINE_END), pushMode(LINE);
VALUE_SPACE: BLANKS -> type(SPACE);
CUT: '\u0000' -> mode(DEFAULT_MODE);
