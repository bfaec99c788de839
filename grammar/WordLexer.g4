// Words. The separators depend on what is split, so a mode for each set of them begins, in pairs: with
// braces that protect separators, and without. The depth of the braces is the lexer's mode stack.
lexer grammar WordLexer;

options {
    superClass = TotalLexer;
}

tokens {
    SEPARATOR,
    CHARS,
    OPEN,
    CLOSE
}

// The default mode: blanks separate, braces protect.
BLANK_SEPARATOR: [ \t\r\n]+ -> type(SEPARATOR);
BLANK_OPEN: '{' -> type(OPEN), pushMode(GROUP);
BLANK_CLOSE: '}' -> type(CHARS);
BLANK_CHARS: ~[ \t\r\n{}]+ -> type(CHARS);

mode BLANK_PLAIN;

BLANK_PLAIN_SEPARATOR: [ \t\r\n]+ -> type(SEPARATOR);
BLANK_PLAIN_CHARS: ~[ \t\r\n]+ -> type(CHARS);

// Blanks and commas.
mode LIST;

LIST_SEPARATOR: [ \t\r\n,]+ -> type(SEPARATOR);
LIST_OPEN: '{' -> type(OPEN), pushMode(GROUP);
LIST_CLOSE: '}' -> type(CHARS);
LIST_CHARS: ~[ \t\r\n,{}]+ -> type(CHARS);

mode LIST_PLAIN;

LIST_PLAIN_SEPARATOR: [ \t\r\n,]+ -> type(SEPARATOR);
LIST_PLAIN_CHARS: ~[ \t\r\n,]+ -> type(CHARS);

// Blanks, commas and colons.
mode COLON;

COLON_SEPARATOR: [ \t\r\n,:]+ -> type(SEPARATOR);
COLON_OPEN: '{' -> type(OPEN), pushMode(GROUP);
COLON_CLOSE: '}' -> type(CHARS);
COLON_CHARS: ~[ \t\r\n,:{}]+ -> type(CHARS);

mode COLON_PLAIN;

COLON_PLAIN_SEPARATOR: [ \t\r\n,:]+ -> type(SEPARATOR);
COLON_PLAIN_CHARS: ~[ \t\r\n,:]+ -> type(CHARS);

// Inside braces, as deep as the stack is; without its closing brace a group takes the rest.
mode GROUP;

GROUP_OPEN: '{' -> type(OPEN), pushMode(GROUP);
GROUP_CLOSE: '}' -> type(CLOSE), popMode;
GROUP_CHARS: ~[{}]+ -> type(CHARS);
