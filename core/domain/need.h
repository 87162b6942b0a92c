#pragma once

#include "core/domain/contact.h"
#include "core/domain/need_theme.h"
#include "core/domain/visit.h"

namespace attache {

/// Something the customer needs, or is said to need.
struct Need
{
    Id<Need> id;
    Id<Account> account;
    Id<Opportunity> opportunity;
    Id<Visit> visit; ///< where it was heard
    LongText text;
    NeedSource source = NeedSource::Said;
    NeedTruth truth = NeedTruth::Unverified;
    Id<Contact> statedBy;
    Id<Contact> confirmedBy; ///< somebody in another role who says the same
    QString processStep;     ///< of the customer's business process
    QDate heardOn;
    bool settled = false;
    Id<NeedTheme> theme; ///< the need of several accounts that this is
};

template <>
struct Description<Need>
{
    static constexpr TypeInfo info{
        .table = "need",
        .one = QT_TRANSLATE_NOOP("RecordType", "Need"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Needs"),
        .key = "needs",
        .icon = "help-hint",
        .rank = 6,
    };
    static constexpr void fields(auto &&field)
    {
        field("account", QT_TRANSLATE_NOOP("Field", "Account"), &Need::account, Required);
        field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &Need::opportunity,
              DependsOn("account"));
        field("visit", QT_TRANSLATE_NOOP("Field", "Visit"), &Need::visit, DependsOn("account"));
        field("text", QT_TRANSLATE_NOOP("Field", "Need"), &Need::text, Required | Searchable);
        field("source", QT_TRANSLATE_NOOP("Field", "Heard how"), &Need::source);
        field("truth", QT_TRANSLATE_NOOP("Field", "Verified"), &Need::truth);
        field("stated_by", QT_TRANSLATE_NOOP("Field", "Stated by"), &Need::statedBy,
              DependsOn("account"));
        field("confirmed_by", QT_TRANSLATE_NOOP("Field", "Confirmed by"), &Need::confirmedBy,
              DependsOn("account"));
        field("process_step", QT_TRANSLATE_NOOP("Field", "Process step"), &Need::processStep);
        field("heard_on", QT_TRANSLATE_NOOP("Field", "Heard on"), &Need::heardOn);
        field("settled", QT_TRANSLATE_NOOP("Field", "Settled"), &Need::settled);
        field("theme", QT_TRANSLATE_NOOP("Field", "Theme"), &Need::theme);
    }
    static Caption caption(const Need &need, RecordNames &names)
    {
        return {need.text, {}, joined({names.of(need.account), isoDay(need.heardOn)})};
    }
    static Home home(const Need &need) { return Home::with(need.account); }
};

} // namespace attache
