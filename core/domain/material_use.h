#pragma once

#include "core/domain/case_study.h"
#include "core/domain/collateral.h"
#include "core/domain/competitor.h"
#include "core/domain/contact.h"
#include "core/domain/faq.h"
#include "core/domain/slide.h"
#include "core/domain/visit.h"

namespace attache {

/// What a person did with something of the library for a visit: chose it, left it out, took it
/// along, showed it. Exactly one of the references is set while what it refers to exists; its
/// title and version stay as they were then.
struct MaterialUse
{
    Id<MaterialUse> id;
    Id<Visit> visit;
    UseKind use = UseKind::Pinned;
    Id<CaseStudy> caseStudy;
    Id<Deck> deck;
    Id<Slide> slide;
    Id<Faq> faq;
    Id<Collateral> collateral;
    Id<Competitor> competitor;
    QString title;
    QString version;
    Id<Contact> contact; ///< to whom; none for everybody there
    QDate usedOn;
};

template <>
struct Description<MaterialUse>
{
    static constexpr TypeInfo info{
        .table = "material_use",
        .one = QT_TRANSLATE_NOOP("RecordType", "Material used"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Materials used"),
        .key = "material-uses",
        .icon = "view-history",
        .rank = 40,
    };
    static constexpr void fields(auto &&field)
    {
        field("visit", QT_TRANSLATE_NOOP("Field", "Visit"), &MaterialUse::visit, Required);
        field("use", QT_TRANSLATE_NOOP("Field", "What was done"), &MaterialUse::use);
        field("case_study", QT_TRANSLATE_NOOP("Field", "Case study"), &MaterialUse::caseStudy);
        field("deck", QT_TRANSLATE_NOOP("Field", "Deck"), &MaterialUse::deck);
        field("slide", QT_TRANSLATE_NOOP("Field", "Slide"), &MaterialUse::slide);
        field("faq", QT_TRANSLATE_NOOP("Field", "Question"), &MaterialUse::faq);
        field("collateral", QT_TRANSLATE_NOOP("Field", "Handout"), &MaterialUse::collateral);
        field("competitor", QT_TRANSLATE_NOOP("Field", "Competitor"), &MaterialUse::competitor);
        field("title", QT_TRANSLATE_NOOP("Field", "Title"), &MaterialUse::title);
        field("version", QT_TRANSLATE_NOOP("Field", "Version"), &MaterialUse::version);
        field("contact", QT_TRANSLATE_NOOP("Field", "To whom"), &MaterialUse::contact);
        field("used_on", QT_TRANSLATE_NOOP("Field", "When"), &MaterialUse::usedOn);
    }
    static Caption caption(const MaterialUse &use, RecordNames &names)
    {
        return {firstOf({use.title, labelOf(use.use)}),
                {},
                joined({labelOf(use.use), names.of(use.visit)})};
    }
    static Home home(const MaterialUse &use) { return Home::with(use.visit); }
};

} // namespace attache
