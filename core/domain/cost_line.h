#pragma once

#include "core/domain/opportunity.h"
#include "core/domain/work_kinds.h"

namespace attache {

/// One number of what a deal costs the customer or brings them, with whose number it is.
struct CostLine
{
    Id<CostLine> id;
    Id<Opportunity> opportunity;
    int position = 0;
    CostKind kind = CostKind::Visible;
    QString text;
    std::optional<Money> amount; ///< in the currency of the deal
    CostPeriod period = CostPeriod::OneOff;
    CostSource source = CostSource::Assumed;
    LongText note; ///< how it was worked out, who said it
};

template <>
struct Description<CostLine>
{
    static constexpr TypeInfo info{
        .table = "cost_line",
        .one = QT_TRANSLATE_NOOP("RecordType", "Cost or benefit"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Costs and benefits"),
        .key = "cost-lines",
        .icon = "office-chart-bar",
        .rank = 77,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "New cost or benefit"),
                     .prompt = QT_TRANSLATE_NOOP("RecordType", "Which deal is it of?"),
                     .under = "opportunity",
                     .focus = "kind"},
    };
    static constexpr void fields(auto &&field)
    {
        field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &CostLine::opportunity,
              Required);
        field("position", QT_TRANSLATE_NOOP("Field", "Position"), &CostLine::position, Hidden);
        field("kind", QT_TRANSLATE_NOOP("Field", "Kind"), &CostLine::kind);
        field("text", QT_TRANSLATE_NOOP("Field", "What it is"), &CostLine::text, Required | Named);
        field("amount", QT_TRANSLATE_NOOP("Field", "Amount"), &CostLine::amount);
        field("period", QT_TRANSLATE_NOOP("Field", "How often"), &CostLine::period);
        field("source", QT_TRANSLATE_NOOP("Field", "Whose number"), &CostLine::source);
        field("note", QT_TRANSLATE_NOOP("Field", "Note"), &CostLine::note, Searchable);
    }
    static Caption caption(const CostLine &line, RecordNames &names)
    {
        return {line.text, {}, joined({labelOf(line.kind), names.of(line.opportunity)})};
    }
    static Home home(const CostLine &line) { return Home::with(line.opportunity); }
};

} // namespace attache
