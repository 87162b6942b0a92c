#include "core/base/language_key.h"
#include "core/domain/attachment.h"
#include "core/domain/case_figure.h"
#include "core/domain/competitor_sighting.h"
#include "core/domain/disguise.h"
#include "core/domain/industry_tree.h"
#include "core/domain/material_use.h"
#include "core/domain/record_alias.h"
#include "core/domain/slide.h"
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

QString describedByTrade(const Industries &industries, const CaseStudy &study)
{
    const QString trade = industries.label(study.industry, languageOf(QLocale()));
    if (trade.isEmpty())
        return Words::tr("a customer");
    //: %1 is an industry; stands in the place of the customer's name
    return Words::tr("a customer (%1)").arg(trade);
}

/// Hides the customer of @p study, and its people; @p instead stands in the customer's place.
Result<Disguise> disguiseOf(Connection &connection, const CaseStudy &study, const QString &instead)
{
    Disguise disguise;
    ATTACHE_TRY(const auto account, Store<Account>(connection).find(study.account));
    if (!account)
        return disguise;
    const QStringList places{account->province, account->city};
    disguise.hideCompany(account->name, places, instead);
    disguise.hideCompany(account->shortName, places, instead);
    for (const QString &name : {account->name, account->shortName})
        disguise.hideBeginning(name, places, instead);
    disguise.hideWebsite(account->website, instead);
    ATTACHE_TRY(const auto aliases,
                recordsWith(connection, &RecordAlias::record, account->id.toString()));
    for (const RecordAlias &alias : aliases) {
        if (alias.kind == AliasKind::Name)
            disguise.hideCompany(alias.value, places, instead);
    }
    ATTACHE_TRY(const auto people, recordsWith(connection, &Contact::account, account->id));
    for (const Contact &person : people)
        disguise.hide(person.name, firstOf({person.post, Words::tr("one of their people")}));
    return disguise;
}

void wear(const Disguise &disguise, CaseStudy &study)
{
    for (QString CaseStudy::*text :
         {&CaseStudy::title, &CaseStudy::products, &CaseStudy::needs, &CaseStudy::quotedPerson,
          &CaseStudy::tags, &CaseStudy::version, &CaseStudy::externalId})
        study.*text = disguise.worn(study.*text);
    for (LongText CaseStudy::*text : {&CaseStudy::challenge, &CaseStudy::solution,
                                      &CaseStudy::result, &CaseStudy::quote, &CaseStudy::notes})
        study.*text = disguise.worn(study.*text);
    const QMap<qint64, QString> custom = study.custom.all();
    for (auto value = custom.cbegin(); value != custom.cend(); ++value)
        study.custom.setValue(value.key(), disguise.worn(value.value()));
}

/// What was written of the case elsewhere.
Result<void> disguiseAround(Writer &writer, const Disguise &disguise, Id<CaseStudy> study)
{
    Connection &connection = writer.connection();
    ATTACHE_TRY(auto figures, recordsWith(connection, &CaseFigure::caseStudy, study));
    for (CaseFigure &figure : figures) {
        for (QString CaseFigure::*text :
             {&CaseFigure::label, &CaseFigure::before, &CaseFigure::after, &CaseFigure::unit,
              &CaseFigure::period})
            figure.*text = disguise.worn(figure.*text);
        ATTACHE_CHECK(writer.update(figure));
    }
    ATTACHE_TRY(const auto uses, recordsWith(connection, &MaterialUse::caseStudy, study));
    for (MaterialUse use : uses) {
        use.title = disguise.worn(use.title);
        ATTACHE_CHECK(writer.update(use));
    }
    // The files stay what they are, but neither lists nor the search name the customer by them.
    ATTACHE_TRY(const auto files, recordsWith(connection, &Attachment::caseStudy, study));
    for (Attachment file : files) {
        file.name = disguise.worn(file.name);
        file.text = disguise.worn(file.text);
        ATTACHE_CHECK(writer.update(file));
    }
    return {};
}

/// The slides that were laid out from the case @p title for decks that were kept: by them neither
/// lists nor the search name the customer. Their files are made anew by who can read them.
Result<void> disguiseKept(Writer &writer, const Disguise &disguise, const QString &title)
{
    ATTACHE_TRY(const auto slides, recordsWith(writer.connection(), &Slide::title, title));
    for (Slide slide : slides) {
        ATTACHE_TRY(Deck deck, Store<Deck>(writer.connection()).get(slide.deck));
        if (deck.versionOf.isNull())
            continue;
        slide.title = disguise.worn(slide.title);
        slide.body = disguise.worn(slide.body);
        slide.notes = disguise.worn(slide.notes);
        slide.tags = disguise.worn(slide.tags);
        slide.thumbnail.clear();
        ATTACHE_CHECK(writer.update(slide));
        for (QString Deck::*text : {&Deck::name, &Deck::fileName, &Deck::products, &Deck::needs,
                                    &Deck::tags, &Deck::author})
            deck.*text = disguise.worn(deck.*text);
        ATTACHE_CHECK(writer.update(deck));
    }
    return {};
}

Result<Disguise> anonymise(Connection &connection, CaseStudy &study)
{
    ATTACHE_TRY(const Industries industries, industriesOf(connection));
    const QString byTrade = describedByTrade(industries, study);
    // Even the words that are to stand in the place of the name may hold it.
    ATTACHE_TRY(const Disguise described, disguiseOf(connection, study, byTrade));
    study.describedAs = described.worn(study.describedAs.trimmed());
    if (study.describedAs.isEmpty())
        study.describedAs = byTrade;
    ATTACHE_TRY(Disguise disguise, disguiseOf(connection, study, study.describedAs));
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
    const bool isNamed = !after.account.isNull();
    ATTACHE_TRY(const Disguise disguise, anonymise(writer.connection(), after));
    if (isNamed)
        ATTACHE_CHECK(disguiseKept(writer, disguise, before.title));
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
