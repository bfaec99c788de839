// The lines of master.cf, flat: no rule calls itself, and one token always decides.
parser grammar MasterParser;

options {
    tokenVocab = MasterLexer;
    superClass = LineActions;
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
    : INDENT {orphan($INDENT);} text
    ;

entry
    : ENTRY {entry($ENTRY);} text
    ;

text
    : (TEXT | lineEnd)*
    ;

// The void lines after a line are part of the logical line only if an indented line follows them.
lineEnd
    : LINE_END {lineEnd($LINE_END);} voidLine* (INDENT {indent($INDENT);})?
    ;
