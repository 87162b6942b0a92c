#pragma once

#include "core/domain/contact.h"
#include "core/domain/deal_stage.h"
#include "core/domain/visit.h"

#include <span>

namespace attache {

/// What is known of one condition of the gate of a stage.
struct GateEvidence
{
    Id<GateEvidence> id;
    Id<Opportunity> opportunity;
    Stage stage = Stage::Qualified; ///< that the gate leads to
    QString condition;              ///< as it stands in the gate
    EvidenceLevel level = EvidenceLevel::Assumed;
    LongText source; ///< who said it, where it is written
    Id<Contact> contact;
    Id<Visit> visit;
    QDate seenOn;
};

template <>
struct Description<GateEvidence>
{
    static constexpr TypeInfo info{
        .table = "gate_evidence",
        .one = QT_TRANSLATE_NOOP("RecordType", "Gate evidence"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Gate evidence"),
        .key = "gate-evidence",
        .icon = "task-complete",
        .rank = 27,
    };
    static constexpr void fields(auto &&field)
    {
        field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &GateEvidence::opportunity,
              Required);
        field("stage", QT_TRANSLATE_NOOP("Field", "Stage"), &GateEvidence::stage);
        field("condition", QT_TRANSLATE_NOOP("Field", "Condition"), &GateEvidence::condition,
              Required);
        field("level", QT_TRANSLATE_NOOP("Field", "Known how"), &GateEvidence::level);
        field("source", QT_TRANSLATE_NOOP("Field", "Evidence"), &GateEvidence::source, Searchable);
        field("contact", QT_TRANSLATE_NOOP("Field", "Contact"), &GateEvidence::contact);
        field("visit", QT_TRANSLATE_NOOP("Field", "Visit"), &GateEvidence::visit);
        field("seen_on", QT_TRANSLATE_NOOP("Field", "Seen on"), &GateEvidence::seenOn);
    }
    static Caption caption(const GateEvidence &evidence, RecordNames &names)
    {
        return {evidence.condition,
                {},
                joined({labelOf(evidence.level), names.of(evidence.opportunity)})};
    }
    static Home home(const GateEvidence &evidence) { return Home::with(evidence.opportunity); }
    static void begin(GateEvidence &evidence, const NewRecord &context)
    {
        evidence.seenOn = context.today;
    }
};

/// The conditions of the gate of @p stage that are only assumed, by @p evidence of one deal: those
/// of which nothing better is known, and those of which nothing is.
QStringList unmetConditions(const DealStage &stage, std::span<const GateEvidence> evidence);

} // namespace attache
