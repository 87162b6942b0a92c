#pragma once

#include "core/store/derivation.h"

/// @file
/// What figures read of every opportunity, packed into one row each: half a million changes of
/// stage are too many rows to step through while a person waits for a chart.

namespace attache {

/// Keeps the table deal_digest, one row for each opportunity: what OpportunityFacts, its stage
/// steps and its terms say, in numbers. The texts behind the numbers stand in deal_word.
class DealDigests final : public Derivation
{
public:
    QString name() const override;
    QString version() const override;
    Result<void> rebuild(Connection &connection) override;
    Result<void> follow(Connection &connection, const QByteArray &changeset) override;
};

} // namespace attache
