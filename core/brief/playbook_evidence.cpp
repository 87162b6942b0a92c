#include "core/brief/playbook_evidence.h"

#include "core/base/shared_text.h"
#include "core/brief/value_text.h"
#include "core/queries/playbook_runs.h"
#include "core/queries/record_history.h"
#include "core/record/records_with.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PlaybookEvidence)
};

Result<std::vector<TimedRun>> runsOf(Connection &connection, Id<Playbook> playbook)
{
    std::vector<TimedRun> runs;
    ATTACHE_TRY(const auto all, recordsWith(connection, &PlaybookRun::playbook, playbook));
    for (const PlaybookRun &run : all) {
        if (!run.startedOn.isValid())
            continue;
        ATTACHE_TRY(auto steps, runStepsOf(connection, run.id));
        runs.push_back({run.startedOn, run.endedOn, std::move(steps)});
    }
    return runs;
}

/// Whether @p step did something to a step of a playbook that a run would show.
bool changesSteps(const HistoryStep &step)
{
    return !step.undone && std::ranges::any_of(step.changes, [](const RecordChange &change) {
        return change.type == &recordTypeOf<PlaybookStep>() &&
               (change.what != HistoryEntry::What::Changed || !change.changes.empty());
    });
}

/// The day on which @p history says that the playbook was written; none where it does not.
QDate dayWritten(const std::vector<HistoryStep> &history)
{
    for (const HistoryStep &step : history) {
        for (const RecordChange &change : step.changes) {
            if (change.type == &recordTypeOf<Playbook>() &&
                change.what == HistoryEntry::What::Added)
                return step.at.toLocalTime().date();
        }
    }
    return {};
}

/// The last day on which its steps were changed while one of @p runs had begun before; none where
/// that never was. On the day it is written, it is still being written.
Result<QDate> dayOfChange(Connection &connection, Id<Playbook> playbook,
                          const std::vector<TimedRun> &runs)
{
    if (runs.empty())
        return QDate();
    const QDate begun = std::ranges::min_element(runs, {}, &TimedRun::startedOn)->startedOn;
    const FieldText words(connection, QLocale());
    ATTACHE_TRY(const auto history,
                historyWithin(connection, recordTypeOf<Playbook>(), playbook.value(), words));
    const QDate written = dayWritten(history);
    for (const HistoryStep &step : history) {
        const QDate day = step.at.toLocalTime().date();
        if (day > begun && (!written.isValid() || day > written) && changesSteps(step))
            return day;
    }
    return QDate();
}

/// Runs before and after a change.
struct Sides
{
    std::vector<TimedRun> before;
    std::vector<TimedRun> after;
};

/// All runs of @p sides by whether they began before @p day; all before where there is none.
Sides partedAt(Sides sides, QDate day)
{
    Sides parted;
    for (std::vector<TimedRun> *side : {&sides.before, &sides.after}) {
        for (TimedRun &run : *side) {
            const bool isBefore = !day.isValid() || run.startedOn < day;
            (isBefore ? parted.before : parted.after).push_back(std::move(run));
        }
    }
    return parted;
}

Inline bold(const QString &text)
{
    return Inline{Span{text, Tone::Neutral, true}};
}

/// "4", "4.5"
QString daysText(double days)
{
    return QString::number(days, 'f', days == static_cast<int>(days) ? 0 : 1);
}

QString medianText(const StepDurations &durations)
{
    const std::optional<double> median = durations.median();
    return median ? daysText(*median) : QStringLiteral("–");
}

Inline changeText(const StepComparison &step)
{
    if (step.before.count() == 0 || step.after.count() == 0)
        return Inline(QStringLiteral("–"));
    const std::optional<double> change = step.change();
    if (!change)
        return Inline{Span{Words::tr("too few to tell"), Tone::Muted}};
    if (*change == 0)
        return Inline(Words::tr("as before"));
    const QString days = daysText(std::abs(*change));
    return Inline{Span{*change < 0 ? QStringLiteral("−") + days : u'+' + days,
                       *change < 0 ? Tone::Ok : Tone::Warn}};
}

std::vector<Inline> rowOf(const StepComparison &step, Inline title)
{
    const auto number = [](int count) { return Inline(QString::number(count)); };
    return {std::move(title),
            Inline(step.limitDays ? QString::number(*step.limitDays) : QString()),
            Inline(medianText(step.before)),
            number(step.before.count()),
            Inline(medianText(step.after)),
            number(step.after.count()),
            changeText(step)};
}

Callout whatChanged(const PlaybookEvidence &evidence, Language language)
{
    const PlaybookComparison &all = evidence.comparison;
    //: %1 and %2 are numbers of runs
    const Inline runs(Words::tr("Runs that began before: %1. After: %2.")
                          .arg(QString::number(all.runsBefore), QString::number(all.runsAfter)));
    if (evidence.changedOn.isValid())
        return {Tone::Accent,
                Words::tr("Changed on %1").arg(dateText(evidence.changedOn, language)), runs};
    if (!evidence.earlier.isEmpty())
        return {Tone::Accent,
                //: %1 and %2 are versions of a playbook
                Words::tr("%1 took the place of %2")
                    .arg(firstOf({evidence.playbook.version, evidence.playbook.name}),
                         evidence.earlier),
                runs};
    return {Tone::Warn, Words::tr("Its steps were not changed since its first run."), runs};
}

} // namespace

Result<PlaybookEvidence> readPlaybookEvidence(Connection &connection, Id<Playbook> id, QDate today,
                                              QDate since)
{
    PlaybookEvidence evidence;
    evidence.today = today;
    ATTACHE_TRY(evidence.playbook, Store<Playbook>(connection).get(id));
    ATTACHE_TRY(auto runs, runsOf(connection, id));
    std::vector<TimedRun> older;
    const Id<Playbook> predecessor = evidence.playbook.predecessor;
    if (!predecessor.isNull()) {
        ATTACHE_TRY(const Playbook earlier, Store<Playbook>(connection).get(predecessor));
        evidence.earlier = firstOf({earlier.version, earlier.name});
        ATTACHE_TRY(older, runsOf(connection, predecessor));
    }
    Sides sides{std::move(older), std::move(runs)};
    if (since.isValid() || predecessor.isNull()) {
        evidence.changedOn = since;
        if (!since.isValid()) {
            ATTACHE_TRY(evidence.changedOn, dayOfChange(connection, id, sides.after));
        }
        sides = partedAt(std::move(sides), evidence.changedOn);
    }
    ATTACHE_TRY(auto steps, recordsWith(connection, &PlaybookStep::playbook, id));
    std::ranges::stable_sort(steps, {}, &PlaybookStep::position);
    evidence.comparison = comparePlaybook(steps, sides.before, sides.after);
    ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(connection));
    evidence.letterhead = letterhead.content;
    evidence.author = letterhead.person;
    return evidence;
}

Document playbookEvidenceDocument(const PlaybookEvidence &evidence, Language language)
{
    Document document;
    document.title = Words::tr("Time per step, before and after");
    document.subtitle = joined(
        {evidence.playbook.name, evidence.playbook.version, dateText(evidence.today, language)});
    document.letterhead = evidence.letterhead;
    document.headerRight = document.title;
    document.author = evidence.author;
    document.subject = evidence.playbook.name;
    document.add(whatChanged(evidence, language));
    TableBlock table;
    //: Head of a column: a number of runs
    const QString count = Words::tr("Runs");
    table.columns = {{TypeLabel::tr("Step"), 5, false}, {Words::tr("Limit"), 1, true},
                     {Words::tr("Before"), 2, true},    {count, 1, true},
                     {Words::tr("After"), 2, true},     {count, 1, true},
                     {Words::tr("Change"), 2, true}};
    for (const StepComparison &step : evidence.comparison.steps) {
        Inline title(step.title);
        if (step.isGone)
            title.spans.push_back(
                {QStringLiteral("  ") + Words::tr("no step any more"), Tone::Muted});
        table.rows.push_back(rowOf(step, std::move(title)));
    }
    table.rows.push_back(rowOf(evidence.comparison.whole, bold(Words::tr("The whole run"))));
    document.add(std::move(table));
    document.add(Paragraph{
        {Span{Words::tr("Median working days from when the step before was done. Only steps that "
                        "are done count, and fewer than %1 on either side are too few to tell. A "
                        "change may have other causes than the playbook.")
                  .arg(FewestDurations),
              Tone::Muted}}});
    return document;
}

} // namespace attache
