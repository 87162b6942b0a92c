#include "core/base/language_key.h"
#include "core/domain/case_figure.h"
#include "core/domain/competitor_sighting.h"
#include "core/domain/industry_tree.h"
#include "core/domain/material_use.h"
#include "core/domain/stage_book.h"
#include "core/domain/talk_track.h"
#include "core/record/records_with.h"

#include <QLocale>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CaseStudy)
};

/// Words that give a customer away, each with what stands in its place.
class Disguise
{
public:
    void hide(const QString &word, const QString &instead)
    {
        const QString wanted = word.trimmed();
        // A single character is part of too many other words.
        if (wanted.size() > 1)
            m_words.push_back({wanted, instead});
    }
    /// Longer ones first: a full name holds the short one.
    void settle()
    {
        std::ranges::stable_sort(m_words, std::ranges::greater(),
                                 [](const auto &word) { return word.first.size(); });
    }
    QString worn(QString text) const
    {
        for (const auto &[word, instead] : m_words)
            text.replace(word, instead, Qt::CaseInsensitive);
        return text;
    }

private:
    std::vector<std::pair<QString, QString>> m_words;
};

QString describedByTrade(const Industries &industries, const CaseStudy &study)
{
    const QString trade = industries.label(study.industry, languageOf(QLocale()));
    if (trade.isEmpty())
        return Words::tr("a customer");
    //: %1 is an industry; stands in the place of the customer's name
    return Words::tr("a customer (%1)").arg(trade);
}

Result<Disguise> disguiseOf(Connection &connection, const CaseStudy &study)
{
    Disguise disguise;
    ATTACHE_TRY(const auto account, Store<Account>(connection).find(study.account));
    if (!account)
        return disguise;
    disguise.hide(account->name, study.describedAs);
    disguise.hide(account->shortName, study.describedAs);
    ATTACHE_TRY(const auto people, recordsWith(connection, &Contact::account, account->id));
    for (const Contact &person : people)
        disguise.hide(person.name, firstOf({person.post, Words::tr("one of their people")}));
    disguise.settle();
    return disguise;
}

void wear(const Disguise &disguise, CaseStudy &study)
{
    for (QString CaseStudy::*text : {&CaseStudy::title, &CaseStudy::products, &CaseStudy::needs,
                                     &CaseStudy::quotedPerson, &CaseStudy::tags})
        study.*text = disguise.worn(study.*text);
    for (LongText CaseStudy::*text : {&CaseStudy::challenge, &CaseStudy::solution,
                                      &CaseStudy::result, &CaseStudy::quote, &CaseStudy::notes})
        study.*text = disguise.worn(study.*text);
}

/// What was written of the case elsewhere.
Result<void> disguiseAround(Writer &writer, const Disguise &disguise, Id<CaseStudy> study)
{
    Connection &connection = writer.connection();
    ATTACHE_TRY(const auto figures, recordsWith(connection, &CaseFigure::caseStudy, study));
    for (CaseFigure figure : figures) {
        figure.label = disguise.worn(figure.label);
        figure.period = disguise.worn(figure.period);
        ATTACHE_CHECK(writer.update(figure));
    }
    ATTACHE_TRY(const auto uses, recordsWith(connection, &MaterialUse::caseStudy, study));
    for (MaterialUse use : uses) {
        use.title = disguise.worn(use.title);
        ATTACHE_CHECK(writer.update(use));
    }
    return {};
}

Result<Disguise> anonymise(Connection &connection, CaseStudy &study)
{
    if (study.describedAs.trimmed().isEmpty()) {
        ATTACHE_TRY(const Industries industries, industriesOf(connection));
        study.describedAs = describedByTrade(industries, study);
    }
    ATTACHE_TRY(Disguise disguise, disguiseOf(connection, study));
    wear(disguise, study);
    study.account = {};
    study.opportunity = {};
    return disguise;
}

Result<void> complete(Writer &writer, CompetitorSighting &sighting)
{
    if (!sighting.account.isNull())
        return {};
    Connection &connection = writer.connection();
    ATTACHE_TRY(const auto visit, Store<Visit>(connection).find(sighting.visit));
    ATTACHE_TRY(const auto deal, Store<Opportunity>(connection).find(sighting.opportunity));
    if (visit)
        sighting.account = visit->account;
    else if (deal)
        sighting.account = deal->account;
    return {};
}

} // namespace

Result<void> Description<TalkTrack>::make(Writer &writer, TalkTrack &track)
{
    if (track.language.isEmpty())
        track.language = languageKey(languageOf(QLocale()));
    ATTACHE_TRY(const auto known,
                recordsWith(writer.connection(), &TalkTrack::product, track.product));
    ATTACHE_TRY(const StageBook book, StageBook::read(writer.connection(), Settings()));
    for (const RoleKind role : KnownRoles) {
        for (const Stage stage : book.openStagesOf()) {
            const bool taken = std::ranges::any_of(known, [&](const TalkTrack &each) {
                return each.role == role && each.stage == stage && each.language == track.language;
            });
            if (taken)
                continue;
            track.role = role;
            track.stage = stage;
            return writer.insert(track);
        }
    }
    return writer.insert(track);
}

Result<void> Rules<CaseStudy>::onInserting(Writer &writer, CaseStudy &study)
{
    if (!study.anonymised)
        return {};
    const Result<Disguise> done = anonymise(writer.connection(), study);
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> Rules<CaseStudy>::onUpdating(Writer &writer, const CaseStudy &before, CaseStudy &after)
{
    if (!after.anonymised)
        return {};
    // Whoever clears the customer in the same step has named it all the same.
    if (after.account.isNull() && !before.account.isNull())
        after.account = before.account;
    ATTACHE_TRY(const Disguise disguise, anonymise(writer.connection(), after));
    return disguiseAround(writer, disguise, after.id);
}

Result<void> Rules<CompetitorSighting>::onInserting(Writer &writer, CompetitorSighting &sighting)
{
    return complete(writer, sighting);
}

Result<void> Rules<CompetitorSighting>::onUpdating(Writer &writer, const CompetitorSighting &,
                                                   CompetitorSighting &after)
{
    return complete(writer, after);
}

} // namespace attache
