// What stands inside ${…} or $(…), flat: a group in braces is one token here, whatever is in it, and
// one token always decides. Nothing is refused; what Postfix does not accept has rules too, because
// Postfix says where it stopped. A release that knows less reads the same parts in another way.
parser grammar ReferenceParser;

options {
    tokenVocab = ValueLexer;
    superClass = ReferenceActions;
}

inside
    : (BLANKS start | start) EOF
    ;

start
    : comparison
    | unclosed
    | named
    ;

// A parameter, perhaps with a condition, or a function and its argument.
named
    : {nameStart();} (
        (WORD | UNDERSCORES)+ {nameEnd();} (
            BLANKS (condition | call | unclosed | notName)?
            | condition
            | call
            | unclosed
            | {noName();} ~(BLANKS | WORD | UNDERSCORES | QUESTION | COLON | GROUP | OPEN) rest
        )?
        | {nameEnd();} (condition | {noName();} ~(BLANKS | WORD | UNDERSCORES | QUESTION | COLON | GROUP | OPEN) rest)?
    )
    ;

// A name ends at the blanks, and something follows them that no name can have.
notName
    : {noName();} ~(BLANKS | QUESTION | COLON | GROUP | OPEN) rest
    ;

call
    : GROUP {argument($GROUP);} BLANKS? ({unexpected();} ~BLANKS rest)?
    ;

comparison
    : GROUP {left($GROUP);} BLANKS? (
        RELATION {relation($RELATION);} compared
        | {unexpected();} ~(BLANKS | RELATION) rest
    )?
    ;

compared
    : WORD {suffix($WORD);} BLANKS? (right | ~(BLANKS | GROUP | OPEN) rest)?
    | BLANKS (right | ~(BLANKS | GROUP | OPEN) rest)?
    | right
    // With the question mark the operator is another one, which does not exist.
    | {noRelation();} QUESTION rest
    | ~(WORD | BLANKS | GROUP | OPEN | QUESTION) rest
    |
    ;

right
    : GROUP {right($GROUP);} BLANKS? (
        condition
        | {unexpected();} ~(BLANKS | QUESTION | COLON) rest
    )?
    | unclosed
    ;

condition
    : QUESTION {whenSet($QUESTION);} BLANKS? (
        GROUP {braced($GROUP);} BLANKS? (whenEmpty | {unexpected();} ~(BLANKS | COLON) rest)?
        | unclosed
        | plain
    )?
    | whenEmpty
    ;

whenEmpty
    : COLON {whenEmpty($COLON);} BLANKS? (
        GROUP {braced($GROUP);} BLANKS? ({unexpected();} ~BLANKS rest)?
        | unclosed
        | plain
    )?
    ;

// An operand without braces, which is all the rest.
plain
    : ~(BLANKS | GROUP | OPEN) rest
    ;

unclosed
    : OPEN {unclosed($OPEN);} rest
    ;

rest
    : ~EOF*
    ;
