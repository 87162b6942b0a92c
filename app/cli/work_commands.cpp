#include "app/cli/deck_lookup.h"
#include "app/cli/document_output.h"
#include "app/cli/interruption.h"
#include "app/cli/text_table.h"
#include "core/base/shared_text.h"
#include "core/brief/assessment.h"
#include "core/brief/cost_page.h"
#include "core/brief/playbook_evidence.h"
#include "core/insight/run_waiting.h"
#include "core/match/playbook_draft.h"
#include "core/pack/cost_slides.h"
#include "core/queries/playbook_runs.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

QString isoOrNothing(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

/// The id of a @p T that a person means by @p word.
template <typename T>
Result<Id<T>> idNamed(const QString &word)
{
    const auto id = Id<T>::fromString(word);
    if (id.isNull())
        return usageError(Words::tr("\"%1\" is not an id.").arg(word));
    return id;
}

void declareAssessment(QCommandLineParser &parser)
{
    declareDocumentForms(parser);
    parser.addOption(
        {QStringLiteral("answers"), Words::tr("With the right answers, to mark it by.")});
}

Result<void> assessment(Invocation &call)
{
    ATTACHE_TRY(const auto id, idNamed<Training>(call.word(0)));
    ATTACHE_TRY(const auto workspace, call.openToRead());
    ATTACHE_TRY(const Assessment paper, readAssessment(workspace->connection(), id));
    return giveDocument(call, assessmentDocument(paper, call.isSet("answers"), call.language()));
}

Result<void> trained(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToRead());
    ATTACHE_TRY(const auto people, trainedPeople(workspace->connection()));
    if (call.wantsJson()) {
        QJsonArray all;
        for (const TrainedPerson &each : people)
            all.append(QJsonObject{
                {QStringLiteral("name"), each.name},
                {QStringLiteral("contact"),
                 each.contact.isNull() ? QString() : each.contact.toString()},
                {QStringLiteral("account"), each.account},
                {QStringLiteral("training"), each.training.toString()},
                {QStringLiteral("title"), each.title},
                {QStringLiteral("product"), each.product},
                {QStringLiteral("score"), each.score ? QJsonValue(*each.score) : QJsonValue()},
                {QStringLiteral("since"), isoOrNothing(each.since)}});
        call.console().json(all);
        return {};
    }
    TextTable table({FieldLabel::tr("Name"), TypeLabel::tr("Account"), TypeLabel::tr("Training"),
                     TypeLabel::tr("Product"), FieldLabel::tr("Points reached"),
                     FieldLabel::tr("Since")},
                    {false, false, false, false, true, false});
    for (const TrainedPerson &each : people)
        table.add({each.name, each.account, each.title, each.product,
                   each.score ? QString::number(*each.score) : QString(),
                   isoOrNothing(each.since)});
    for (const QString &line : table.lines())
        call.console().line(line);
    return {};
}

void declareCost(QCommandLineParser &parser)
{
    declareDocumentForms(parser);
    parser.addOption(
        {QStringLiteral("years"),
         Words::tr("The length of the contract; left out, as long as a customer stays."),
         QStringLiteral("NUMBER")});
    parser.addOption({QStringLiteral("slides"),
                      Words::tr("Write it as slides into the presentation OUT.pptx."),
                      QStringLiteral("OUT.pptx")});
    parser.addOption({QStringLiteral("look"),
                      Words::tr("slides: the deck of the library whose look they have."),
                      QStringLiteral("DECK")});
    parser.addOption(
        {QStringLiteral("leave-blank"), Words::tr("Remove placeholders that have no value.")});
}

/// The page as slides in the look of a deck.
Result<void> writeCostSlides(Invocation &call, Workspace &workspace, const CostPage &page)
{
    ATTACHE_TRY(const Deck look, deckNamed(workspace.connection(), call.value("look")));
    ATTACHE_TRY(AssemblyOrder order, costPresentation(page, look.id, call.language()));
    order.leaveBlank = call.isSet("leave-blank");
    const QString out = call.value("slides");
    Progress progress;
    const Interruption interruption(progress);
    ATTACHE_TRY(const AssemblyReport report, DeckLibrary(workspace).assemble(order, out, progress));
    for (const QString &warning : report.warnings)
        call.console().note(warning);
    call.console().note(Words::tr("Wrote \"%1\".").arg(out));
    return {};
}

QJsonObject jsonOf(const CostPage &page)
{
    QJsonArray lines;
    for (const CostLine &line : page.lines)
        lines.append(QJsonObject{
            {QStringLiteral("kind"), keyOf(line.kind)},
            {QStringLiteral("text"), line.text},
            {QStringLiteral("minor"), line.amount ? QJsonValue(line.amount->minor) : QJsonValue()},
            {QStringLiteral("period"), keyOf(line.period)},
            {QStringLiteral("source"), keyOf(line.source)}});
    QJsonArray rivals;
    for (const RivalFunctionRow &row : page.rivals)
        rivals.append(
            QJsonObject{{QStringLiteral("competitor"), row.competitor},
                        {QStringLiteral("function"), row.function.name},
                        {QStringLiteral("value_claimed"), QString(row.function.valueClaimed)},
                        {QStringLiteral("price"), row.function.price},
                        {QStringLiteral("users_say"), QString(row.function.usersSay)},
                        {QStringLiteral("source"), row.function.source},
                        {QStringLiteral("seen_on"), isoOrNothing(row.function.seenOn)}});
    const CostReturn &all = page.result;
    return {{QStringLiteral("currency"), page.deal.currency},
            {QStringLiteral("years"), all.years},
            {QStringLiteral("cost_minor"), all.cost().minor},
            {QStringLiteral("benefit_minor"), all.benefit().minor},
            {QStringLiteral("net_minor"), all.net().minor},
            {QStringLiteral("payback_months"),
             all.paybackMonths ? QJsonValue(*all.paybackMonths) : QJsonValue()},
            {QStringLiteral("assumed"), all.from(CostSource::Assumed)},
            {QStringLiteral("without_number"), all.without},
            {QStringLiteral("lines"), lines},
            {QStringLiteral("rivals"), rivals}};
}

Result<void> cost(Invocation &call)
{
    ATTACHE_TRY(const auto id, idNamed<Opportunity>(call.word(0)));
    bool isNumber = true;
    const int years = call.isSet("years") ? call.value("years").toInt(&isNumber) : 0;
    if (!isNumber || years < 0 || (call.isSet("years") && years == 0))
        return usageError(Words::tr("\"%1\" is not a number of years.").arg(call.value("years")));
    if (call.isSet("slides") != call.isSet("look"))
        return usageError(Words::tr("Use --slides and --look together."));
    ATTACHE_TRY(const auto workspace, call.openToRead());
    ATTACHE_TRY(const CostPage page,
                readCostPage(workspace->connection(), id, call.clock().today(), years));
    if (call.isSet("slides"))
        ATTACHE_CHECK(writeCostSlides(call, *workspace, page));
    if (call.wantsJson()) {
        call.console().json(jsonOf(page));
        return {};
    }
    if (call.isSet("slides"))
        return {};
    return giveDocument(call, costPageDocument(page, call.language()));
}

/// The steps of a run, how long each took, and who waited for whom.
Result<void> tellRun(Invocation &call)
{
    ATTACHE_TRY(const auto id, idNamed<PlaybookRun>(call.word(0)));
    ATTACHE_TRY(const auto workspace, call.openToRead());
    Connection &connection = workspace->connection();
    ATTACHE_TRY(const PlaybookRun run, Store<PlaybookRun>(connection).get(id));
    ATTACHE_TRY(const auto steps, runStepsOf(connection, id));
    const RunWaiting waiting = runWaiting(steps, run.startedOn, call.clock().today());
    if (call.wantsJson()) {
        QJsonArray rows;
        for (const PlaybookRunStep &step : steps) {
            const RunStepTime *time = waiting.of(step.id);
            rows.append(QJsonObject{
                {QStringLiteral("title"), step.title},
                {QStringLiteral("party"), keyOf(step.party)},
                {QStringLiteral("due"), isoOrNothing(step.due)},
                {QStringLiteral("done_on"), isoOrNothing(step.doneOn)},
                {QStringLiteral("waited_for"), step.waitedFor},
                {QStringLiteral("took"), time ? QJsonValue(time->took) : QJsonValue()},
                {QStringLiteral("late"), time ? QJsonValue(time->late) : QJsonValue()}});
        }
        call.console().json(QJsonObject{{QStringLiteral("steps"), rows},
                                        {QStringLiteral("we_waited"), waiting.weWaited},
                                        {QStringLiteral("they_waited"), waiting.theyWaited}});
        return {};
    }
    TextTable table({TypeLabel::tr("Step"), FieldLabel::tr("By"), FieldLabel::tr("Due"),
                     FieldLabel::tr("Done on"), Words::tr("Took days"), Words::tr("Late days"),
                     FieldLabel::tr("Waited for")},
                    {false, false, false, false, true, true, false});
    for (const PlaybookRunStep &step : steps) {
        const RunStepTime *time = waiting.of(step.id);
        table.add({step.title, labelOf(step.party), isoOrNothing(step.due),
                   isoOrNothing(step.doneOn), time ? QString::number(time->took) : QString(),
                   time && time->late > 0 ? QString::number(time->late) : QString(),
                   step.waitedFor});
    }
    for (const QString &line : table.lines())
        call.console().line(line);
    call.console().line(
        Common::tr("We waited %1 working days, they waited %2.")
            .arg(QString::number(waiting.weWaited), QString::number(waiting.theyWaited)));
    return {};
}

void declareEvidence(QCommandLineParser &parser)
{
    declareDocumentForms(parser);
    parser.addOption({QStringLiteral("since"),
                      Words::tr("The first day of the change; left out, the version before is "
                                "compared, or the day on which the steps were changed last."),
                      QStringLiteral("YYYY-MM-DD")});
}

QJsonObject jsonOf(const StepComparison &step)
{
    const auto side = [](const StepDurations &durations) {
        const std::optional<double> median = durations.median();
        return QJsonObject{
            {QStringLiteral("runs"), durations.count()},
            {QStringLiteral("median_days"), median ? QJsonValue(*median) : QJsonValue()}};
    };
    const std::optional<double> change = step.change();
    return {
        {QStringLiteral("title"), step.title},
        {QStringLiteral("limit_days"), step.limitDays ? QJsonValue(*step.limitDays) : QJsonValue()},
        {QStringLiteral("gone"), step.isGone},
        {QStringLiteral("before"), side(step.before)},
        {QStringLiteral("after"), side(step.after)},
        {QStringLiteral("change_days"), change ? QJsonValue(*change) : QJsonValue()}};
}

/// What a change of a playbook came to.
Result<void> playbookEvidence(Invocation &call)
{
    ATTACHE_TRY(const auto id, idNamed<Playbook>(call.word(0)));
    const QDate since = QDate::fromString(call.value("since"), Qt::ISODate);
    if (call.isSet("since") && !since.isValid())
        return usageError(
            Words::tr("\"%1\" is not a date. Write it as 2026-11-30.").arg(call.value("since")));
    ATTACHE_TRY(const auto workspace, call.openToRead());
    ATTACHE_TRY(const PlaybookEvidence evidence,
                readPlaybookEvidence(workspace->connection(), id, call.clock().today(), since));
    if (!call.wantsJson())
        return giveDocument(call, playbookEvidenceDocument(evidence, call.language()));
    const PlaybookComparison &all = evidence.comparison;
    QJsonArray steps;
    for (const StepComparison &step : all.steps)
        steps.append(jsonOf(step));
    call.console().json(
        QJsonObject{{QStringLiteral("changed_on"), isoOrNothing(evidence.changedOn)},
                    {QStringLiteral("earlier"), evidence.earlier},
                    {QStringLiteral("runs_before"), all.runsBefore},
                    {QStringLiteral("runs_after"), all.runsAfter},
                    {QStringLiteral("steps"), steps},
                    {QStringLiteral("whole"), jsonOf(all.whole)}});
    return {};
}

Result<void> playbookFromDeal(Invocation &call)
{
    ATTACHE_TRY(const auto id, idNamed<Opportunity>(call.word(0)));
    ATTACHE_TRY(const auto workspace, call.openToWrite());
    ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(workspace->connection()));
    ATTACHE_TRY(PlaybookDraft draft, playbookDraft(workspace->connection(), id,
                                                   call.clock().today(), letterhead.person));
    //: The name of a step: %1 is a deal
    ATTACHE_CHECK(
        workspace->perform(Common::tr("Make a playbook of %1").arg(draft.playbook.name),
                           [&](Writer &writer) { return insertPlaybook(writer, draft); }));
    call.console().line(draft.playbook.id.toString());
    return {};
}

constexpr std::array Commands = {
    Command{"assessment", "TRAINING [--answers] [--pdf OUT | --markdown | --text]",
            QT_TRANSLATE_NOOP("Command", "print the assessment of a training, by its id"), 1, 1,
            true, declareAssessment, assessment},
    Command{"trained", "",
            QT_TRANSLATE_NOOP("Command", "list who is trained on what, and since when"), 0, 0, true,
            nullptr, trained},
    Command{"cost-return",
            "OPPORTUNITY [--years NUMBER] [--pdf OUT | --markdown | --text | --slides OUT "
            "--look DECK]",
            QT_TRANSLATE_NOOP("Command", "print cost, return and rivals of an opportunity"), 1, 1,
            true, declareCost, cost},
    Command{"playbook-run", "RUN",
            QT_TRANSLATE_NOOP("Command", "list the steps of a run and who waited for whom"), 1, 1,
            true, nullptr, tellRun},
    Command{"playbook-evidence", "PLAYBOOK [--since YYYY-MM-DD] [--pdf OUT | --markdown | --text]",
            QT_TRANSLATE_NOOP("Command", "print what a change of a playbook did to each step"), 1,
            1, true, declareEvidence, playbookEvidence},
    Command{"playbook-from", "OPPORTUNITY",
            QT_TRANSLATE_NOOP("Command", "make a playbook of a deal that was won; prints its id"),
            1, 1, true, nullptr, playbookFromDeal},
};

} // namespace

std::span<const Command> workCommands()
{
    return Commands;
}

} // namespace attache
