#include "ui/pages/accounts/timeline_rail.h"

#include "core/base/language.h"
#include "core/base/shared_text.h"
#include "core/brief/links.h"
#include "core/domain/settings.h"
#include "core/queries/account_records.h"
#include "core/queries/promise_list.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_strip.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/mixed_line.h"
#include "ui/widgets/rhythm_line.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <span>

namespace attache {

namespace {

using Kind = TimelineMark::Kind;

constexpr int MostRows = 4;
constexpr size_t MostNeeds = 4;
constexpr int RowHeight = 27;
/// How much of the past the rhythm line shows, in cadences and in days.
constexpr int Cadences = 8;
constexpr int LeastDays = 90;
constexpr int MostDays = 360;
constexpr int SideWidth = 36;

/// How a promise went: kept in time, kept late, overdue, or still to come.
enum class Outcome { InTime, Late, Overdue, Open, Dropped };

Outcome outcomeOf(const Promise &promise, QDate today)
{
    if (promise.state == PromiseState::Dropped)
        return Outcome::Dropped;
    const bool dated = promise.due.isValid();
    if (promise.state == PromiseState::Kept)
        return dated && promise.keptOn > promise.due ? Outcome::Late : Outcome::InTime;
    return dated && promise.due < today ? Outcome::Overdue : Outcome::Open;
}

Tone toneOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::InTime:
        return Tone::Ok;
    case Outcome::Late:
        return Tone::Warn;
    case Outcome::Overdue:
        return Tone::Danger;
    case Outcome::Open:
    case Outcome::Dropped:
        break;
    }
    return Tone::Muted;
}

} // namespace

TimelineRail::TimelineRail(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_rhythmCard(new CardWidget(tr("Rhythm")))
    , m_rhythm(new RhythmLine)
    , m_rhythmWords(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_promiseCard(new CardWidget(tr("Promises kept")))
    , m_ours(addSide(Party::Us))
    , m_theirs(addSide(Party::Them))
    , m_needCard(new CardWidget(tr("Where the needs stand")))
    , m_allNeeds(m_needCard->addAction(Common::tr("All")))
    , m_needs(m_needCard->addRows())
    , m_shownCard(new CardWidget(tr("Shown to them")))
    , m_shown(m_shownCard->addRows())
{
    auto *whole = new QWidget;
    m_readable = new ErrorSwitch(whole);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_readable);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space3);
    for (CardWidget *card : {m_rhythmCard, m_promiseCard, m_needCard, m_shownCard}) {
        card->setDense();
        card->body()->setSpacing(tokens::Space1);
        column->addWidget(card);
    }
    column->addStretch(1);
    connect(m_allNeeds, &Button::clicked, this,
            [this] { Q_EMIT openRequested(linkTo(m_account, QStringLiteral("needs"))); });
    m_rhythmCard->addWidget(m_rhythm);
    m_rhythmCard->addWidget(new RhythmLegend);
    m_rhythmCard->addSeparator();
    m_rhythmWords->setWordWrap(true);
    m_rhythmCard->addWidget(m_rhythmWords);
    auto *legend = new TextLabel(tr("Each cell is one: in time, late, overdue, not due"),
                                 FontRole::Small, TextColor::Secondary);
    legend->setWordWrap(true);
    m_promiseCard->addWidget(legend);
}

TimelineRail::Side TimelineRail::addSide(Party party)
{
    const Side side{new CellStrip, new TextLabel({}, FontRole::Small, TextColor::Secondary)};
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space2);
    auto *name = new TextLabel(labelOf(party), FontRole::Small);
    name->setMinimumWidth(SideWidth);
    row->addWidget(name);
    row->addWidget(side.cells, 1);
    row->addWidget(side.words);
    m_promiseCard->body()->addLayout(row);
    return side;
}

QString TimelineRail::rhythmWords() const
{
    return m_rhythmWords->text();
}

void TimelineRail::showAccount(Id<Account> account, const std::vector<TimelineMark> &marks)
{
    m_account = account;
    m_readable->shows(fill(account, marks));
}

Result<void> TimelineRail::fill(Id<Account> id, const std::vector<TimelineMark> &marks)
{
    Connection &connection = m_desk.connection();
    ATTACHE_TRY(const Account account, Store<Account>(connection).get(id));
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    fillRhythm(account, settings.tier(account.tier).cadenceDays, marks);
    PromiseFilter filter;
    filter.account = id;
    ATTACHE_TRY(const auto rows, promises(connection, filter));
    std::vector<Promise> all;
    all.reserve(rows.size());
    for (const PromiseRow &row : rows)
        all.push_back(row.promise);
    fillPromises(all);
    ATTACHE_TRY(const auto needs, needsOf(connection, id));
    fillNeeds(needs);
    ATTACHE_TRY(const auto shown, materialsShown(connection, id, MostRows));
    QStringList names;
    for (const ShownMaterial &material : shown) {
        QString name = material.text;
        for (const ChecklistText &text : settings.checklistOf(languageOf(QLocale()))) {
            if (name.isEmpty() && text.key == material.item)
                name = text.text;
        }
        names.append(name.isEmpty() ? material.item : name);
    }
    fillShown(shown, names);
    return {};
}

void TimelineRail::fillRhythm(const Account &account, int cadence,
                              const std::vector<TimelineMark> &marks)
{
    const QDate today = m_desk.clock().today();
    const int past = std::clamp(cadence * Cadences, LeastDays, MostDays);
    const QDate from = today.addDays(-past);
    QDate to = today;
    std::vector<RhythmLine::Mark> shown;
    QDate before; // the meeting before
    QDate gapFrom;
    QDate gapTo;
    // The marks are the newest first.
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
        const bool meeting = mark->kind == Kind::Meeting;
        if (!meeting && mark->kind != Kind::Call)
            continue;
        const QDate day = mark->day();
        if (mark->planned) {
            // Only the next visit: later ones say nothing about the rhythm.
            if (!meeting || day < today || to > today)
                continue;
            to = day;
        }
        shown.push_back({day, mark->planned ? RhythmLine::Kind::Planned
                              : meeting     ? RhythmLine::Kind::Meeting
                                            : RhythmLine::Kind::Call});
        if (!meeting || mark->planned)
            continue;
        if (before.isValid() && day >= from &&
            (!gapFrom.isValid() || before.daysTo(day) > gapFrom.daysTo(gapTo))) {
            gapFrom = before;
            gapTo = day;
        }
        before = day;
    }
    m_rhythm->setMarks(std::move(shown), from, to, cadence);
    m_rhythmCard->setNote(
        Common::tr("%1: every %n day(s)", "tier", cadence).arg(labelOf(account.tier)));
    const auto longest = int(gapFrom.isValid() ? gapFrom.daysTo(gapTo) : 0);
    if (!before.isValid())
        m_rhythmWords->setText(tr("Never met so far."));
    else if (longest > 2 * cadence)
        m_rhythmWords->setText(tr("No meeting for %n day(s) between %1 and %2.", nullptr, longest)
                                   .arg(shortDay(gapFrom, today), shortDay(gapTo, today)));
    else if (longest > 0)
        m_rhythmWords->setText(
            tr("Never more than %n day(s) between two meetings.", nullptr, longest));
    else
        m_rhythmWords->setText(tr("Last met %1.").arg(relativeDayWithin(before, today)));
    m_rhythm->setAccessibleName(m_rhythmWords->text());
}

void TimelineRail::fillPromises(const std::vector<Promise> &promises)
{
    m_promiseCard->setVisible(!promises.empty());
    m_promiseCard->setNote(Common::tr("%n promise(s)", nullptr, int(promises.size())));
    fillSide(m_ours, promises, Party::Us);
    fillSide(m_theirs, promises, Party::Them);
}

void TimelineRail::fillSide(const Side &side, const std::vector<Promise> &promises, Party party)
{
    const QDate today = m_desk.clock().today();
    std::vector<Outcome> outcomes;
    for (const Promise &promise : promises) {
        if (promise.party == party && promise.state != PromiseState::Dropped)
            outcomes.push_back(outcomeOf(promise, today));
    }
    std::ranges::sort(outcomes);
    std::vector<Tone> cells;
    cells.reserve(outcomes.size());
    for (const Outcome outcome : outcomes)
        cells.push_back(toneOf(outcome));
    const auto count = [&outcomes](Outcome outcome) {
        return int(std::ranges::count(outcomes, outcome));
    };
    QStringList words;
    if (const int n = count(Outcome::InTime))
        words.append(tr("%n in time", nullptr, n));
    if (const int n = count(Outcome::Late))
        words.append(tr("%n late", nullptr, n));
    if (const int n = count(Outcome::Overdue))
        words.append(tr("%n overdue", nullptr, n));
    if (const int n = count(Outcome::Open); n > 0 && words.isEmpty())
        words.append(tr("%n not due", nullptr, n));
    if (words.isEmpty())
        words.append(Common::tr("none"));
    side.cells->setCells(std::move(cells));
    //: Between the counts of promises
    side.words->setText(words.join(Common::tr(", ", "between phrases")));
    side.words->setColor(count(Outcome::Overdue) > 0 ? TextColor::Danger
                         : count(Outcome::Late) > 0  ? TextColor::Warn
                                                     : TextColor::Secondary);
    side.cells->setAccessibleName(labelOf(party) + QLatin1Char(' ') + side.words->text());
}

void TimelineRail::addRow(QVBoxLayout *rows, const QString &text, const QString &end,
                          TextColor color, const QString &link)
{
    auto *row = new ListRow(RowHeight);
    row->setLined(false);
    row->setAccessibleName(text + QStringLiteral(", ") + end);
    row->row()->addWidget(new ElidedLabel(text), 1);
    row->row()->addWidget(new TextLabel(end, FontRole::Small, color));
    connect(row, &ListRow::activated, this, [this, link] { Q_EMIT openRequested(link); });
    rows->addWidget(row);
}

void TimelineRail::fillNeeds(const std::vector<Need> &needs)
{
    clearLayout(m_needs);
    m_needCard->setVisible(!needs.empty());
    m_needCard->setNote(QLocale().toString(int(needs.size())));
    m_allNeeds->setVisible(needs.size() > MostNeeds);
    for (const Need &need : std::span(needs).first(std::min(needs.size(), MostNeeds))) {
        QStringList words{labelOf(need.truth)};
        if (need.settled)
            words = {tr("settled")};
        else if (need.truth == NeedTruth::True && !need.confirmedBy.isNull())
            words.append(tr("two said so"));
        else if (need.source != NeedSource::Said)
            words.prepend(labelOf(need.source));
        const TextColor tone = need.truth == NeedTruth::True && !need.settled ? TextColor::Ok
                               : need.truth == NeedTruth::Doubtful            ? TextColor::Warn
                                                                   : TextColor::Secondary;
        addRow(
            m_needs, need.text.section(u'\n', 0, 0), words.join(QStringLiteral(" · ")), tone,
            QStringLiteral("attache:%1/%2").arg(QLatin1String(tableOf<Need>), need.id.toString()));
    }
}

void TimelineRail::fillShown(const std::vector<ShownMaterial> &materials, const QStringList &names)
{
    clearLayout(m_shown);
    m_shownCard->setVisible(!materials.empty());
    for (size_t i = 0; i < materials.size(); ++i) {
        const ShownMaterial &material = materials[i];
        const QString day = shortDay(material.at.toLocalTime().date(), m_desk.clock().today());
        auto *row = new ListRow(RowHeight);
        row->setLined(false);
        row->row()->addWidget(new MixedLine(LineRuns{{names[qsizetype(i)]},
                                                     {material.version, FontRole::Small,
                                                      TextColor::Secondary, tokens::Space2}}),
                              1);
        QStringList said{names[qsizetype(i)], material.version};
        if (material.newer) {
            //: Of something that was shown to a customer: the version that is there by now
            const QString newer = material.newer->isEmpty() ? tr("newer one exists")
                                                            : tr("now %1").arg(*material.newer);
            row->row()->addWidget(new TextLabel(newer, FontRole::Small, TextColor::Warn));
            said.append(newer);
        }
        row->row()->addWidget(new TextLabel(day, FontRole::Small, TextColor::Secondary));
        said.append(day);
        said.removeAll(QString());
        row->setAccessibleName(said.join(QStringLiteral(", ")));
        connect(row, &ListRow::activated, this,
                [this, visit = material.visit] { Q_EMIT openRequested(linkTo(visit)); });
        m_shown->addWidget(row);
    }
}

} // namespace attache
