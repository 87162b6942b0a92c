#pragma once

#include "core/domain/contact.h"
#include "core/domain/visit.h"

namespace attache {

/// What was shown to whom so that they trust us: one of the five sources of trust.
struct TrustProof
{
    Id<TrustProof> id;
    Id<Opportunity> opportunity;
    TrustSource source = TrustSource::Benchmark;
    LongText what;
    Id<Contact> contact; ///< to whom
    Id<Visit> visit;
    QDate shownOn;
};

template <>
struct Description<TrustProof>
{
    static constexpr TypeInfo info{
        .table = "trust_proof",
        .one = QT_TRANSLATE_NOOP("RecordType", "Proof of trust"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Proofs of trust"),
        .key = "trust-proofs",
        .icon = "task-complete",
        .rank = 28,
    };
    static constexpr void fields(auto &&field)
    {
        field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &TrustProof::opportunity,
              Required);
        field("source", QT_TRANSLATE_NOOP("Field", "Source of trust"), &TrustProof::source);
        field("what", QT_TRANSLATE_NOOP("Field", "What was shown"), &TrustProof::what,
              Required | Searchable);
        field("contact", QT_TRANSLATE_NOOP("Field", "Shown to"), &TrustProof::contact);
        field("visit", QT_TRANSLATE_NOOP("Field", "Visit"), &TrustProof::visit);
        field("shown_on", QT_TRANSLATE_NOOP("Field", "Shown on"), &TrustProof::shownOn);
    }
    static Caption caption(const TrustProof &proof, RecordNames &names)
    {
        return {labelOf(proof.source), {}, joined({proof.what, names.of(proof.opportunity)})};
    }
    static Home home(const TrustProof &proof) { return Home::with(proof.opportunity); }
    static void begin(TrustProof &proof, const NewRecord &context)
    {
        proof.shownOn = context.today;
    }
};

} // namespace attache
