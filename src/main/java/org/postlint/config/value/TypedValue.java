package org.postlint.config.value;

/** A value as its reader understands it. */
public sealed interface TypedValue
    permits Flag,
        WholeNumber,
        TimeSpan,
        Keyword,
        KeywordSet,
        ProtocolList,
        MatchList,
        TableList,
        RestrictionList,
        NextHopList,
        EndpointList,
        ItemList,
        PlainText {}
