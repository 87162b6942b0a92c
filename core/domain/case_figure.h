#pragma once

#include "core/domain/case_study.h"

namespace attache {

/// One figure of a case, before and after: "Upload at night, 230 → 48 minutes".
struct CaseFigure
{
    Id<CaseFigure> id;
    Id<CaseStudy> caseStudy;
    QString label;
    QString before; ///< a number in digits, "3.1"; other words are shown and not drawn
    QString after;
    QString unit;
    QString period; ///< what was measured over: "90 days each"
    int position = 0;
};

template <>
struct Description<CaseFigure>
{
    static constexpr TypeInfo info{
        .table = "case_figure",
        .one = QT_TRANSLATE_NOOP("RecordType", "Figure of a case"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Figures of cases"),
        .key = "case-figures",
        .icon = "office-chart-bar",
        .rank = 31,
    };
    static constexpr void fields(auto &&field)
    {
        field("case_study", QT_TRANSLATE_NOOP("Field", "Case study"), &CaseFigure::caseStudy,
              Required);
        field("label", QT_TRANSLATE_NOOP("Field", "Measured"), &CaseFigure::label, Required);
        field("value_before", QT_TRANSLATE_NOOP("Field", "Before"), &CaseFigure::before);
        field("value_after", QT_TRANSLATE_NOOP("Field", "After"), &CaseFigure::after);
        field("unit", QT_TRANSLATE_NOOP("Field", "Unit"), &CaseFigure::unit);
        field("period", QT_TRANSLATE_NOOP("Field", "Period"), &CaseFigure::period);
        field("position", QT_TRANSLATE_NOOP("Field", "Position"), &CaseFigure::position, Hidden);
    }
    static Caption caption(const CaseFigure &figure, RecordNames &names)
    {
        return {figure.label, {}, names.of(figure.caseStudy)};
    }
    static Home home(const CaseFigure &figure) { return Home::with(figure.caseStudy); }
};

} // namespace attache
