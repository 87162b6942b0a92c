#pragma once

#include "core/domain/library_kinds.h"
#include "core/domain/opportunity.h"

namespace attache {

/// What we achieved for a customer, told to win the next. Its industry, size and tier are those of
/// the customer at that time, so that it is matched without looking the customer up.
struct CaseStudy
{
    Id<CaseStudy> id;
    QString title;
    Id<Account> account;     ///< none for an anonymised one
    bool anonymised = false; ///< the customer's name appears nowhere
    QString describedAs;     ///< what stands in its place: "a coach maker"
    QString industry;
    std::optional<int> employees;
    std::optional<BusinessType> businessType;
    std::optional<Tier> tier; ///< of the customer: a benchmark convinces others
    QString products;         ///< their names, separated by commas
    QString needs;            ///< tags of the needs it answered, separated by commas
    LongText challenge;
    LongText solution;
    LongText result;
    QDate liveOn;
    LongText quote;
    QString quotedPerson;
    Approval quoteConsent = Approval::Draft;
    Approval approval = Approval::Draft; ///< the customer's, of the whole
    bool shareable = false;              ///< may be shown to customers
    QString owner;
    QDate reviewOn;
    QString version;
    Id<CaseStudy> predecessor;
    Id<Opportunity> opportunity; ///< it was made of; none for an anonymised one
    QString tags;                ///< separated by commas
    QString externalId;          ///< its number in the system it came from
    LongText notes;
    CustomValues custom;
};

template <>
struct Description<CaseStudy>
{
    static constexpr TypeInfo info{
        .table = "case_study",
        .one = QT_TRANSLATE_NOOP("RecordType", "Case study"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Case studies"),
        .key = "cases",
        .icon = "dialog-ok",
        .rank = 41,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "New case study"), .focus = "title"},
        .importable = true,
    };
    static constexpr void fields(auto &&field)
    {
        field("title", QT_TRANSLATE_NOOP("Field", "Title"), &CaseStudy::title, Required | Named);
        field("account", QT_TRANSLATE_NOOP("Field", "Account"), &CaseStudy::account);
        field("anonymised", QT_TRANSLATE_NOOP("Field", "Anonymised"), &CaseStudy::anonymised);
        field("described_as", QT_TRANSLATE_NOOP("Field", "Described as"), &CaseStudy::describedAs,
              Searchable);
        field("industry", QT_TRANSLATE_NOOP("Field", "Industry"), &CaseStudy::industry,
              Editor::IndustryTree);
        field("employees", QT_TRANSLATE_NOOP("Field", "Employees"), &CaseStudy::employees);
        field("business_type", QT_TRANSLATE_NOOP("Field", "Business type"),
              &CaseStudy::businessType);
        field("tier", QT_TRANSLATE_NOOP("Field", "Tier"), &CaseStudy::tier);
        field("products", QT_TRANSLATE_NOOP("Field", "Products"), &CaseStudy::products, Searchable);
        field("needs", QT_TRANSLATE_NOOP("Field", "Need tags"), &CaseStudy::needs, Searchable);
        field("challenge", QT_TRANSLATE_NOOP("Field", "Challenge"), &CaseStudy::challenge,
              Searchable);
        field("solution", QT_TRANSLATE_NOOP("Field", "Solution"), &CaseStudy::solution, Searchable);
        field("result", QT_TRANSLATE_NOOP("Field", "Result"), &CaseStudy::result, Searchable);
        field("live_on", QT_TRANSLATE_NOOP("Field", "Live since"), &CaseStudy::liveOn);
        field("quote", QT_TRANSLATE_NOOP("Field", "Quotation"), &CaseStudy::quote, Searchable);
        field("quoted_person", QT_TRANSLATE_NOOP("Field", "Person quoted"),
              &CaseStudy::quotedPerson);
        field("quote_consent", QT_TRANSLATE_NOOP("Field", "Consent to the quotation"),
              &CaseStudy::quoteConsent);
        field("approval", QT_TRANSLATE_NOOP("Field", "Approval"), &CaseStudy::approval);
        field("shareable", QT_TRANSLATE_NOOP("Field", "May be shown to customers"),
              &CaseStudy::shareable);
        field("owner", QT_TRANSLATE_NOOP("Field", "Owner"), &CaseStudy::owner, Editor::Person);
        field("review_on", QT_TRANSLATE_NOOP("Field", "Review on"), &CaseStudy::reviewOn);
        field("version", QT_TRANSLATE_NOOP("Field", "Version"), &CaseStudy::version);
        field("predecessor", QT_TRANSLATE_NOOP("Field", "Predecessor"), &CaseStudy::predecessor);
        field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &CaseStudy::opportunity,
              DependsOn("account"));
        field("tags", QT_TRANSLATE_NOOP("Field", "Tags"), &CaseStudy::tags, Searchable);
        field("external_id", QT_TRANSLATE_NOOP("Field", "External number"), &CaseStudy::externalId,
              Searchable | ExternalNumber);
        field("notes", QT_TRANSLATE_NOOP("Field", "Notes"), &CaseStudy::notes, Searchable);
        field("custom", QT_TRANSLATE_NOOP("Field", "Own fields"), &CaseStudy::custom, Hidden);
    }
    static Caption caption(const CaseStudy &study, RecordNames &names)
    {
        return {study.title, {}, firstOf({names.of(study.account), study.describedAs})};
    }
    static Home home(const CaseStudy &) { return Home::own(); }
    static void begin(CaseStudy &study, const NewRecord &context)
    {
        study.owner = context.person;
        study.reviewOn = context.today.addYears(1);
    }
};

/// An anonymised case says nothing of who the customer is, wherever it is shown, listed, found or
/// exported: it refers to no account and no opportunity any more, and where a text of the case, of
/// its figures or of what was noted of its use named the company, other words stand.
template <>
struct Rules<CaseStudy>
{
    static constexpr bool actsOnInsert = true;
    static constexpr bool actsOnUpdate = true;
    static Result<void> onInserting(Writer &writer, CaseStudy &study);
    static Result<void> onUpdating(Writer &writer, const CaseStudy &before, CaseStudy &after);
};

} // namespace attache
