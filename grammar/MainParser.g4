// The structure of main.cf, flat: no rule calls itself, and one token always decides.
parser grammar MainParser;

options {
    tokenVocab = MainLexer;
    superClass = MainActions;
}

file
    : voidLine* orphan? entry* EOF
    ;

voidLine
    : COMMENT {comment($COMMENT);}
    | BLANK {blank($BLANK);}
    ;

// Indented text before the first entry.
orphan
    : INDENT {orphan($INDENT);} rest
    ;

entry
    : NAME {name($NAME);} (SPACE | lineEnd)* (EQUALS {assign($EQUALS);} value | STRAY rest)?
    | NAMELESS {nameless($NAMELESS);} rest
    ;

value
    : (TEXT {text($TEXT);} | SPACE | lineEnd)* (CUT rest)?
    ;

rest
    : (REST | lineEnd)*
    ;

// The void lines after a line are part of the logical line only if an indented line follows them.
lineEnd
    : LINE_END {lineEnd($LINE_END);} voidLine* (INDENT {indent($INDENT);})?
    ;
