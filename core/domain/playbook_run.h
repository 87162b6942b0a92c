#pragma once

#include "core/domain/opportunity.h"
#include "core/domain/playbook.h"
#include "core/domain/visit.h"

namespace attache {

/// One use of a playbook, for a deal, a visit or an account. Its steps are copies: another edition
/// of the playbook leaves them as they are.
struct PlaybookRun
{
    Id<PlaybookRun> id;
    Id<Playbook> playbook;
    Id<Opportunity> opportunity;
    Id<Visit> visit;
    Id<Account> account;
    QDate startedOn;
    QDate endedOn; ///< none while it runs
    QString owner;
    LongText notes;
};

template <>
struct Description<PlaybookRun>
{
    static constexpr TypeInfo info{
        .table = "playbook_run",
        .one = QT_TRANSLATE_NOOP("RecordType", "Playbook run"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Playbook runs"),
        .key = "playbook-runs",
        .icon = "view-refresh",
        .rank = 75,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "Start a playbook"),
                     .prompt = QT_TRANSLATE_NOOP("RecordType", "Which playbook?"),
                     .under = "playbook",
                     .focus = "opportunity"},
    };
    static constexpr void fields(auto &&field)
    {
        field("playbook", QT_TRANSLATE_NOOP("Field", "Playbook"), &PlaybookRun::playbook, Required);
        field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &PlaybookRun::opportunity);
        field("visit", QT_TRANSLATE_NOOP("Field", "Visit"), &PlaybookRun::visit);
        field("account", QT_TRANSLATE_NOOP("Field", "Account"), &PlaybookRun::account);
        field("started_on", QT_TRANSLATE_NOOP("Field", "Started on"), &PlaybookRun::startedOn);
        field("ended_on", QT_TRANSLATE_NOOP("Field", "Ended on"), &PlaybookRun::endedOn);
        field("owner", QT_TRANSLATE_NOOP("Field", "Owner"), &PlaybookRun::owner, Editor::Person);
        field("notes", QT_TRANSLATE_NOOP("Field", "Notes"), &PlaybookRun::notes, Searchable);
    }
    static Caption caption(const PlaybookRun &run, RecordNames &names)
    {
        return {names.of(run.playbook),
                {},
                joined({firstOf({names.of(run.opportunity), names.of(run.visit),
                                 names.of(run.account)}),
                        isoDay(run.startedOn)})};
    }
    static Home home(const PlaybookRun &) { return Home::onPage(QStringLiteral("library")); }
    static void begin(PlaybookRun &run, const NewRecord &context)
    {
        run.owner = context.person;
        run.startedOn = context.today;
    }
    /// With the steps of its playbook, each due its time limit after the one before.
    static Result<void> make(Writer &writer, PlaybookRun &run);
};

} // namespace attache
