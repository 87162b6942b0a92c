#pragma once

#include "core/domain/deal_line.h"
#include "core/domain/gate_evidence.h"
#include "core/domain/intent_sign.h"
#include "core/domain/path_step.h"
#include "core/domain/trust_proof.h"

/// @file
/// What belongs to one deal: its lines, the signs of intent, the evidence of its gates, what was
/// shown to be trusted, its path.

namespace attache {

/// By position.
Result<std::vector<DealLine>> dealLinesOf(Connection &connection, Id<Opportunity> opportunity);

/// A price that a customer was given.
struct GivenPrice
{
    Money price; ///< of one
    int quantity = 1;
    std::optional<int> discount; ///< percent off
    QString currency;
    QDate quotedOn;
    Id<Opportunity> opportunity;
};
/// The last one that @p account was given for @p product, in whatever deal but @p except; nothing
/// where there was none.
Result<std::optional<GivenPrice>> lastPrice(Connection &connection, Id<Account> account,
                                            Id<Product> product, Id<Opportunity> except = {});

/// The latest first.
Result<std::vector<IntentSign>> intentSignsOf(Connection &connection, Id<Opportunity> opportunity);
/// As it was noted.
Result<std::vector<GateEvidence>> gateEvidenceOf(Connection &connection,
                                                 Id<Opportunity> opportunity);
/// The latest first.
Result<std::vector<TrustProof>> trustProofsOf(Connection &connection, Id<Opportunity> opportunity);
/// In the order of the path.
Result<std::vector<PathStep>> pathOf(Connection &connection, Id<Opportunity> opportunity);

/// How many days the path of an opportunity is behind.
struct PathDelay
{
    Id<Opportunity> opportunity;
    int days = 0;
};
/// Of all opportunities of whose path some step is overdue on @p today, by opportunity.
Result<std::vector<PathDelay>> pathDelays(Connection &connection, QDate today);

} // namespace attache
