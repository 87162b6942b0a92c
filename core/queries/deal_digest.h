#pragma once

#include "core/store/derivation.h"

/// @file
/// What figures read of every opportunity, packed: half a million changes of stage are too many
/// rows to step through while a person waits for a chart.

namespace attache {

/// Keeps the table deal_digest: what OpportunityFacts, their stage steps and their terms say, in
/// numbers, each a part of PackedBlocks. The texts behind the numbers stand in deal_word.
class DealDigests final : public Derivation
{
public:
    QString name() const override;
    QString version() const override;
    Result<void> rebuild(Connection &connection) override;
    Result<void> follow(Connection &connection, const QByteArray &changeset) override;
};

} // namespace attache
