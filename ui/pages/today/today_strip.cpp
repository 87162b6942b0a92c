#include "ui/pages/today/today_strip.h"

#include "core/base/shared_text.h"
#include "core/brief/brief.h"
#include "core/queries/today.h"
#include "core/queries/visit_records.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/models/day_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/meter.h"

#include <QLocale>

#include <algorithm>
#include <iterator>
#include <utility>

namespace attache {

namespace {

constexpr int LeastCells = 4;
constexpr int MostCells = 8;
constexpr int DaysAhead = 7;
constexpr int CellHeight = 93;
constexpr int LowCellHeight = 86;
constexpr qint64 Day = 24LL * 3600;

QString subjectOf(const VisitRow &row)
{
    const QString kind = labelOf(row.visit.kind);
    return row.title().isEmpty() ? kind : row.title() + QStringLiteral(" · ") + kind;
}

bool isOver(const VisitRow &row, const QDateTime &now)
{
    return row.visit.status == VisitStatus::Done || row.end() <= now;
}

} // namespace

TodayStrip::TodayStrip(Desk &desk, QWidget *parent)
    : DayStrip(parent)
    , m_desk(desk)
{
    connect(&m_measureTimer, &QTimer::timeout, this, &TodayStrip::measureNext);
    setAccessibleName(tr("Visits of the day"));
}

Result<std::vector<VisitRow>> TodayStrip::readVisits()
{
    const QDate today = m_desk.clock().today();
    VisitFilter filter = visitsOfDay(today);
    ATTACHE_TRY(const qint64 all, visitCount(m_desk.connection(), filter));
    filter.limit = MostCells;
    ATTACHE_TRY(std::vector<VisitRow> rows, visits(m_desk.connection(), filter));
    m_today = static_cast<int>(all);
    const QDateTime now = m_desk.clock().now();
    m_left = m_today - static_cast<int>(std::ranges::count_if(
                           rows, [&](const VisitRow &row) { return isOver(row, now); }));
    const int spare = LeastCells - static_cast<int>(rows.size());
    if (spare <= 0)
        return rows;
    filter.from = today.addDays(1);
    filter.to = today.addDays(DaysAhead);
    filter.statuses = {VisitStatus::Planned};
    filter.limit = spare;
    ATTACHE_TRY(std::vector<VisitRow> coming, visits(m_desk.connection(), filter));
    std::ranges::move(coming, std::back_inserter(rows));
    return rows;
}

Result<int> TodayStrip::read()
{
    ATTACHE_TRY(std::vector<VisitRow> rows, readVisits());
    std::vector<Cell> before = std::move(m_shown);
    m_shown.clear();
    std::vector<DayStripCell *> cells;
    m_unmeasured.clear();
    for (VisitRow &row : rows) {
        const Id<Visit> id = row.visit.id;
        const auto old =
            std::ranges::find(before, id, [](const Cell &each) { return each.row.visit.id; });
        DayStripCell *cell =
            old == before.end() ? cellOf(id) : std::exchange(old->cell, nullptr).data();
        cell->setBadge(new TierBadge(row.tier, tokens::BadgeSmallSize));
        cells.push_back(cell);
        if (!isOver(row, m_desk.clock().now()))
            m_unmeasured.push_back(id);
        m_shown.push_back({std::move(row), cell});
    }
    setCells(cells);
    setLow(m_low);
    for (const Cell &gone : before) {
        if (!gone.cell)
            continue;
        if (gone.cell->hasFocus() && !cells.empty())
            cells.front()->setFocus(Qt::OtherFocusReason);
        gone.cell->hide();
        gone.cell->deleteLater();
    }
    showTimes();
    m_measureTimer.start();
    return static_cast<int>(cells.size());
}

void TodayStrip::setLow(bool low)
{
    m_low = low;
    for (const Cell &each : m_shown)
        each.cell->setFixedHeight(low ? LowCellHeight : CellHeight);
}

DayStripCell *TodayStrip::cellOf(Id<Visit> visit)
{
    auto *cell = new DayStripCell(this);
    cell->meter()->setNumberText(QStringLiteral("…"));
    cell->meter()->setTone(Tone::Muted);
    cell->meter()->setAccessibleName(Common::tr("Readiness"));
    connect(cell, &DayStripCell::activated, this, [this, visit] { open(visit); });
    return cell;
}

void TodayStrip::showTimes()
{
    const QDateTime now = m_desk.clock().now();
    const auto next =
        std::ranges::find_if(m_shown, [&](const Cell &cell) { return !isOver(cell.row, now); });
    for (auto each = m_shown.begin(); each != m_shown.end(); ++each)
        showCell(*each, each == next);
}

void TodayStrip::showCell(const Cell &cell, bool next)
{
    const QDateTime now = m_desk.clock().now();
    const QDate today = m_desk.clock().today();
    const Visit &visit = cell.row.visit;
    const QDate day = visit.startsAt.toLocalTime().date();
    QString time = clockTime(visit.startsAt);
    if (day != today)
        time =
            (day == today.addDays(1) ? relativeDay(day, today)
                                     : QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat)) +
            QLatin1Char('\n') + time;
    DayStripCell &shown = *cell.cell;
    shown.setTime(time);
    shown.setName(cell.row.account, subjectOf(cell.row));
    shown.setNext(next);
    QString state;
    TextColor color = TextColor::Secondary;
    if (visit.status == VisitStatus::Done) {
        //: A visit ended at this time: "10:34 ended"
        state = QStringLiteral("✓ ") + tr("%1 ended").arg(clockTime(cell.row.end()));
        color = TextColor::Ok;
    } else if (isOver(cell.row, now)) {
        state = tr("over since %1").arg(clockTime(cell.row.end()));
        color = TextColor::Warn;
    } else if (visit.startsAt <= now) {
        state = Common::tr("under way");
        color = TextColor::Accent;
    } else if (next && now.secsTo(visit.startsAt) < Day) {
        //: How long it is until the next visit: "in 2 h 12 min"
        state = tr("in %1").arg(hoursAndMinutes(now.secsTo(visit.startsAt)));
        color = TextColor::Accent;
    }
    shown.setState(state, color);
    showOutcome(cell);
    shown.setAccessibleName(
        QStringLiteral("%1 %2, %3").arg(time.simplified(), cell.row.account, subjectOf(cell.row)));
    shown.setAccessibleDescription(state);
}

void TodayStrip::showOutcome(const Cell &cell)
{
    const QDateTime now = m_desk.clock().now();
    const Visit &visit = cell.row.visit;
    DayStripCell &shown = *cell.cell;
    if (visit.status == VisitStatus::Done) {
        shown.setOutcome(outcomeOf(visit));
        shown.button()->setText(visit.minutesSentAt.isValid() ? Common::tr("Open")
                                                              : Common::tr("Write minutes"));
    } else if (isOver(cell.row, now)) {
        shown.setOutcome(tr("Nothing marked as done yet"));
        shown.button()->setText(tr("Write up"));
    } else {
        shown.setOutcome({});
        shown.button()->setText(visit.startsAt <= now ? tr("Go on")
                                : shown.isNext()      ? Common::tr("Open brief")
                                                      : Common::tr("Brief"));
    }
}

QString TodayStrip::outcomeOf(const Visit &visit) const
{
    QString agreed = visit.agreements.trimmed().section(u'\n', 0, 0);
    if (!agreed.isEmpty())
        return agreed;
    const auto notes = notesOf(m_desk.connection(), visit.id);
    const auto promised = promisesMadeAt(m_desk.connection(), visit.id);
    if (!notes || !promised)
        return Common::tr("Could not be read");
    //: What came out of a visit: "3 notes, 1 promise"
    return Common::tr("%1, %2").arg(
        tr("%n note(s)", nullptr, static_cast<int>(notes->size())),
        Common::tr("%n promise(s)", nullptr, static_cast<int>(promised->size())));
}

void TodayStrip::open(Id<Visit> visit)
{
    const auto shown =
        std::ranges::find(m_shown, visit, [](const Cell &each) { return each.row.visit.id; });
    if (shown == m_shown.end())
        return;
    const Visit &record = shown->row.visit;
    const bool begun = record.startsAt <= m_desk.clock().now();
    const QString step = record.status == VisitStatus::Done ? QStringLiteral("minutes")
                         : begun                            ? QStringLiteral("meet")
                                                            : QStringLiteral("prepare");
    Q_EMIT linkActivated(Link{QLatin1String(tableOf<Visit>), visit.value(), step}.toString());
}

void TodayStrip::measureNext()
{
    if (m_unmeasured.empty()) {
        m_measureTimer.stop();
        return;
    }
    const Id<Visit> id = m_unmeasured.front();
    m_unmeasured.pop_front();
    const auto shown =
        std::ranges::find(m_shown, id, [](const Cell &each) { return each.row.visit.id; });
    if (shown == m_shown.end())
        return;
    MeterWidget *meter = shown->cell->meter();
    const auto brief =
        briefData(m_desk.connection(), id, m_desk.clock().today(), languageOf(QLocale()));
    if (!brief) {
        meter->setNumberText(QStringLiteral("–"));
        meter->setToolTip(brief.error().message);
        return;
    }
    meter->setTone(std::nullopt);
    meter->setNumberText({});
    meter->setValue(brief->readiness.score);
}

} // namespace attache
