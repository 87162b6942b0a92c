#pragma once

#include "core/queries/packed_blocks.h"

/// @file
/// The parts of deal_digest: what DealDigests packs and what is read again for figures.

namespace attache::queries {

inline constexpr char DealDigestTable[] = "deal_digest";

/// What OpportunityFacts says but for names, always the same number of bytes.
inline PackedBlocks dealFacts(Connection &connection)
{
    return {connection, DealDigestTable, "facts"};
}
/// The name of the opportunity behind its size, and that of the account.
inline PackedBlocks dealNames(Connection &connection)
{
    return {connection, DealDigestTable, "names"};
}
/// StageSteps, of those that have any.
inline PackedBlocks dealSteps(Connection &connection)
{
    return {connection, DealDigestTable, "steps"};
}
/// TermsSteps, of the few that have any.
inline PackedBlocks dealTerms(Connection &connection)
{
    return {connection, DealDigestTable, "terms"};
}

/// At least what a piece takes of these.
inline constexpr qint64 BytesOfFacts = 97;
inline constexpr qint64 BytesOfStep = 16;

} // namespace attache::queries
