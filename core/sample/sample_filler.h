#pragma once

#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/domain/custom_field.h"
#include "core/domain/deck.h"
#include "core/domain/opportunity.h"
#include "core/domain/promise.h"
#include "core/domain/visit.h"
#include "core/domain/visit_note.h"
#include "core/record/record_type.h"
#include "core/sample/sample_tables.h"

#include <QHash>
#include <QSet>

namespace attache::sample {

/// Writes the sample into one transaction, in the order that references ask for.
class Filler
{
public:
    Filler(Writer &writer, const Tables &tables);

    Result<void> fill();
    /// What was shown at past visits and asked there; @p decks by what the sample calls them.
    Result<void> addShown(const QHash<QString, Id<Deck>> &decks);

private:
    struct Person
    {
        Contact contact;
        RoleKind role = RoleKind::Liaison;
        QDate lastMet;
    };
    struct Company
    {
        const AccountRow *row = nullptr;
        Account account;
        int index = 0;
        std::vector<Person> people;
        std::vector<Opportunity> opportunities;
        std::vector<const OpportunityRow *> opportunityRows;
        Id<Visit> lastVisit;
        QDate lastVisitOn;
        QSet<QString> needs;
    };
    /// What a text's {placeholders} stand for.
    struct Context
    {
        const Company *company = nullptr;
        QString firstAttendee;
    };
    struct Meeting
    {
        Visit visit;
        Company *company = nullptr;
        Opportunity *opportunity = nullptr;
        std::vector<Person *> people;
        QJsonObject scene;
        Context context;
        QDate day;
        int number = 0; ///< counts the visits
    };

    // sample_filler.cpp: the companies
    Result<void> addLetterheadAndFields();
    Result<void> addCompanies();
    Result<void> addAccount(const AccountRow &row);
    Result<void> addPeople(Company &company);
    Result<void> addFacts(const Company &company);
    Result<void> addAttachments(const Company &company);
    Result<void> addOpportunities();
    Result<void> addOpportunity(const OpportunityRow &row, int number);
    Result<void> addStageHistory(const OpportunityRow &row, const Opportunity &opportunity);
    Result<void> addRoles();
    Result<void> addViews();

    // sample_filler_visits.cpp: what happened and what is planned
    Result<void> addVisits();
    Result<void> addVisit(const VisitRow &row, int number);
    void describe(const VisitRow &row, Meeting &meeting);
    void describeOutcome(const VisitRow &row, Meeting &meeting);
    Result<void> addAttendees(const VisitRow &row, Meeting &meeting);
    Result<void> addPreparation(const VisitRow &row, const Meeting &meeting);
    Result<void> addNotes(const Meeting &meeting);
    Result<void> addPromises(const Meeting &meeting);
    /// Keeps or drops those of the promises of @p note that are, by their lines, in @p wanted.
    Result<void> settlePromises(const VisitNote &note, const std::vector<Promise> &wanted);
    Result<void> addNeeds(Meeting &meeting);
    Result<void> addSpokenPromises();
    QJsonObject sceneOf(const VisitRow &row);
    QString promiseLine(const QString &text, const QString &owner, QDate due) const;

    // sample_filler_library.cpp: what we can show and say
    Result<void> addLibrary();
    Result<qint64> addLibraryRecord(const RecordType &type, const QJsonObject &row,
                                    const RecordType *parent, qint64 parentId, int position);
    QVariant libraryValue(const FieldInfo &field, const QJsonValue &value);
    QVariant personNamed(const QString &words);

    // sample_filler_deals.cpp: the path of a few deals and what speaks for them
    Result<void> addDeals();
    Result<void> addDeal(const QJsonObject &row, Company &company, Opportunity &deal);
    Result<void> addPath(const QJsonArray &rows, const Company &company, const Opportunity &deal);
    Result<void> addLines(const QJsonArray &rows, const Opportunity &deal);
    Result<void> addEvidence(const QJsonArray &rows, const Company &company,
                             const Opportunity &deal);
    Result<void> addSigns(const QJsonArray &rows, const Company &company, const Opportunity &deal);
    Result<void> addProofs(const QJsonArray &rows, const Company &company, const Opportunity &deal);
    /// In place of what was recorded on the way: the terms as they were on these days.
    Result<void> setTerms(const QJsonArray &rows, const Opportunity &deal);
    QString wordsAt(const QJsonObject &row, QLatin1String key) const;
    /// Null where @p row names no role, or nobody of @p company plays it.
    static Id<Contact> personAt(const QJsonObject &row, QLatin1String key, const Company &company);
    QDate dayAt(const QJsonObject &row, QLatin1String key) const;
    // sample_filler_work.cpp: cost and return, a playbook under way
    Result<void> addWork();
    Result<void> addRun(const QJsonObject &row);
    // sample_filler_talks.cpp: calls, and what was shown and asked
    Result<void> addCalls();
    Result<void> addSecondContacts();
    Result<void> addAsked(Id<Visit> visit, const QJsonArray &questions);
    // sample_filler_week.cpp: where the week goes
    Result<void> addWeek();
    Result<void> addNeedThemes();

    QString filled(QString text, const Context &context) const;
    QString colleague(QLatin1String part, int which = 0) const;
    QString pick(const QJsonValue &list, int number) const;
    Company *company(const QString &key);
    static std::vector<RoleKind> rolesOf(const AccountRow &row, int index);

    Writer &m_writer;
    const Tables &m_tables;
    const QJsonObject &m_texts;
    const Language m_language;
    const QDate m_today;
    std::vector<Company> m_companies;
    QHash<QString, int> m_scenesUsed;
    CustomField m_contractField;
    CustomField m_systemField;
    QHash<QString, qint64> m_keys; ///< what the sample calls a record by
    int m_peopleUsed = 0;
};

} // namespace attache::sample
