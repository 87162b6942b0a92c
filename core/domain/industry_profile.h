#pragma once

#include "core/domain/industry_entry.h"
#include "core/record/long_text.h"

namespace attache {

/// What we know of a trade, whoever the customer is.
struct IndustryProfile
{
    Id<IndustryProfile> id;
    QString industry; ///< code of the industry tree
    QString title;    ///< what the trade calls itself
    LongText history;
    LongText situation;
    LongText news;
    LongText process;
    LongText it;
    LongText regulation;
    LongText needs;
    LongText objections;
    QString owner;
    QDate reviewOn;
    QString version;
    Id<IndustryProfile> predecessor;
    bool shareable = false; ///< may be shown to customers
    QString tags;           ///< separated by commas
};

template <>
struct Description<IndustryProfile>
{
    static constexpr TypeInfo info{
        .table = "industry_profile",
        .one = QT_TRANSLATE_NOOP("RecordType", "Industry profile"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Industry profiles"),
        .key = "industry-profiles",
        .icon = "view-list-tree",
        .rank = 37,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "New industry profile"),
                     .focus = "title"},
    };
    static constexpr void fields(auto &&field)
    {
        field("title", QT_TRANSLATE_NOOP("Field", "Trade"), &IndustryProfile::title,
              Required | Named);
        field("industry", QT_TRANSLATE_NOOP("Field", "Industry"), &IndustryProfile::industry,
              Editor::IndustryTree);
        field("history", QT_TRANSLATE_NOOP("Field", "History"), &IndustryProfile::history,
              Searchable);
        field("situation", QT_TRANSLATE_NOOP("Field", "State of the trade"),
              &IndustryProfile::situation, Searchable);
        field("news", QT_TRANSLATE_NOOP("Field", "News"), &IndustryProfile::news, Searchable);
        field("process", QT_TRANSLATE_NOOP("Field", "Usual process"), &IndustryProfile::process,
              Searchable);
        field("it", QT_TRANSLATE_NOOP("Field", "Usual IT"), &IndustryProfile::it, Searchable);
        field("regulation", QT_TRANSLATE_NOOP("Field", "Regulation"), &IndustryProfile::regulation,
              Searchable);
        field("needs", QT_TRANSLATE_NOOP("Field", "Usual needs"), &IndustryProfile::needs,
              Searchable);
        field("objections", QT_TRANSLATE_NOOP("Field", "Usual objections"),
              &IndustryProfile::objections, Searchable);
        field("owner", QT_TRANSLATE_NOOP("Field", "Owner"), &IndustryProfile::owner,
              Editor::Person);
        field("review_on", QT_TRANSLATE_NOOP("Field", "Review on"), &IndustryProfile::reviewOn);
        field("version", QT_TRANSLATE_NOOP("Field", "Version"), &IndustryProfile::version);
        field("predecessor", QT_TRANSLATE_NOOP("Field", "Predecessor"),
              &IndustryProfile::predecessor);
        field("shareable", QT_TRANSLATE_NOOP("Field", "May be shown to customers"),
              &IndustryProfile::shareable);
        field("tags", QT_TRANSLATE_NOOP("Field", "Tags"), &IndustryProfile::tags, Searchable);
    }
    static Caption caption(const IndustryProfile &profile, RecordNames &)
    {
        return {profile.title, {}, profile.industry};
    }
    static Home home(const IndustryProfile &) { return Home::onPage(QStringLiteral("library")); }
    static void begin(IndustryProfile &profile, const NewRecord &context)
    {
        profile.owner = context.person;
        profile.reviewOn = context.today.addMonths(6);
    }
};

} // namespace attache
