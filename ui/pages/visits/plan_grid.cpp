#include "ui/pages/visits/plan_grid.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/pages/visits/plan_list.h"

#include <QApplication>
#include <QDrag>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace attache {

namespace {

constexpr int NoonHeight = 20;
constexpr int LeastSlot = 58;
constexpr int LeastDay = 112;
constexpr int MarkSize = 22;
constexpr int Gap = 3;

Id<Account> accountIn(const QMimeData *data)
{
    return data->hasFormat(QLatin1String(ProposalMime))
               ? Id<Account>(data->data(QLatin1String(ProposalMime)).toLongLong())
               : Id<Account>();
}

} // namespace

PlanGrid::PlanGrid(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAcceptDrops(true);
    setAcceptDrops(true);
    setAccessibleName(Common::tr("Plan of the week"));
}

void PlanGrid::setPlan(const WeekPlan &plan, QDate today)
{
    m_plan = plan;
    m_today = today;
    m_place.day = std::min(m_place.day, plan.days.empty() ? 0 : plan.days.size() - 1);
    m_place.slot = std::min(m_place.slot, plan.starts.empty() ? 0 : plan.starts.size() - 1);
    updateScroll();
    describe();
    viewport()->update();
}

void PlanGrid::setPlace(SlotPlace place)
{
    m_place = place;
    describe();
    viewport()->update();
}

QSize PlanGrid::minimumSizeHint() const
{
    return {HoursWidth + 5 * LeastDay, HeadHeight + 4 * LeastSlot};
}

// --- where things stand ---

int PlanGrid::dayLeft(size_t day) const
{
    const auto count = std::max<size_t>(1, m_plan.days.size());
    return HoursWidth +
           static_cast<int>(day) * (viewport()->width() - HoursWidth) / static_cast<int>(count);
}

int PlanGrid::slotHeight() const
{
    const int count = std::max(1, static_cast<int>(m_plan.starts.size()));
    return std::max(LeastSlot, (viewport()->height() - HeadHeight - NoonHeight) / count);
}

int PlanGrid::slotTop(size_t slot) const
{
    // The break stands where the time between two slots is longer than one.
    int breaks = 0;
    for (size_t i = 1; i <= slot && i < m_plan.starts.size(); ++i) {
        if (m_plan.starts[i - 1].secsTo(m_plan.starts[i]) > m_plan.slotMinutes * 60)
            ++breaks;
    }
    return HeadHeight + static_cast<int>(slot) * slotHeight() + breaks * NoonHeight -
           verticalScrollBar()->value();
}

int PlanGrid::yOf(QTime time) const
{
    for (size_t slot = 0; slot < m_plan.starts.size(); ++slot) {
        const int seconds = m_plan.starts[slot].secsTo(time);
        if (seconds < 0)
            return slotTop(slot);
        if (seconds <= m_plan.slotMinutes * 60)
            return slotTop(slot) + slotHeight() * seconds / (m_plan.slotMinutes * 60);
    }
    return m_plan.starts.empty() ? HeadHeight : slotTop(m_plan.starts.size() - 1) + slotHeight();
}

QRect PlanGrid::rectOf(SlotPlace place) const
{
    if (place.day >= m_plan.days.size() || place.slot >= m_plan.starts.size())
        return {};
    const int left = dayLeft(place.day);
    return QRect(left, slotTop(place.slot), dayLeft(place.day + 1) - left, slotHeight())
        .adjusted(Gap, Gap - 1, -Gap + 1, -Gap + 1);
}

QRect PlanGrid::rectOf(const VisitRow &row) const
{
    const QDateTime start = row.visit.startsAt.toLocalTime();
    const auto day = m_plan.monday.daysTo(start.date());
    if (row.visit.status == VisitStatus::Cancelled || day < 0 ||
        day >= static_cast<qint64>(m_plan.days.size()) || m_plan.starts.empty())
        return {};
    QDateTime end = row.end().toLocalTime();
    if (end <= start || end.date() != start.date())
        end = start.addSecs(m_plan.slotMinutes * 60LL);
    const int left = dayLeft(static_cast<size_t>(day));
    const int width = dayLeft(static_cast<size_t>(day) + 1) - left;
    // What lies outside the slots still has to be seen.
    int top = yOf(start.time());
    int bottom = yOf(end.time());
    constexpr int LeastHeight = tokens::SmallLine + tokens::Space1;
    if (bottom - top < LeastHeight) {
        bottom = std::min(bottom + LeastHeight, slotTop(m_plan.starts.size() - 1) + slotHeight());
        top = std::min(top, bottom - LeastHeight);
    }
    return QRect(left, top, width, bottom - top).adjusted(Gap, Gap - 1, -Gap + 1, -Gap + 1);
}

QRect PlanGrid::rectOf(Id<Visit> visit) const
{
    const auto found = std::ranges::find_if(
        m_plan.visits, [visit](const VisitRow &row) { return row.visit.id == visit; });
    return found == m_plan.visits.end() ? QRect() : rectOf(*found);
}

QRect PlanGrid::rectOf(const Proposal &proposal) const
{
    return proposal.slot ? rectOf(*proposal.slot) : QRect();
}

QRect PlanGrid::putOffRect(const Proposal &proposal) const
{
    const QRect rect = rectOf(proposal);
    return rect.isEmpty() ? QRect()
                          : QRect(rect.right() - MarkSize - 2, rect.bottom() - MarkSize - 2,
                                  MarkSize, MarkSize);
}

QRect PlanGrid::acceptRect(const Proposal &proposal) const
{
    return putOffRect(proposal).translated(-MarkSize - tokens::Space1, 0);
}

std::optional<SlotPlace> PlanGrid::placeAt(const QPoint &point) const
{
    for (size_t day = 0; day < m_plan.days.size(); ++day) {
        for (size_t slot = 0; slot < m_plan.starts.size(); ++slot) {
            if (point.y() > HeadHeight &&
                rectOf(SlotPlace{day, slot}).adjusted(-Gap, -Gap, Gap, Gap).contains(point))
                return SlotPlace{day, slot};
        }
    }
    return std::nullopt;
}

const VisitRow *PlanGrid::visitAt(SlotPlace place) const
{
    if (place.day >= m_plan.days.size() || place.slot >= m_plan.starts.size())
        return nullptr;
    const Id<Visit> visit = m_plan.days[place.day].taken[place.slot];
    const auto found = std::ranges::find_if(
        m_plan.visits, [visit](const VisitRow &row) { return row.visit.id == visit; });
    return visit.isNull() || found == m_plan.visits.end() ? nullptr : &*found;
}

const Proposal *PlanGrid::proposalAt(SlotPlace place) const
{
    const auto found = std::ranges::find_if(
        m_plan.proposals, [place](const Proposal &each) { return each.slot == place; });
    return found == m_plan.proposals.end() ? nullptr : &*found;
}

bool PlanGrid::isFree(SlotPlace place) const
{
    return place.day < m_plan.days.size() && place.slot < m_plan.starts.size() &&
           m_plan.days[place.day].taken[place.slot].isNull();
}

std::vector<PlanGrid::Warning> PlanGrid::warnings() const
{
    constexpr int Height = 74;
    std::vector<Warning> all;
    for (const PlaceClash &clash : m_plan.clashes) {
        const QRect first = rectOf(clash.first);
        const QRect second = rectOf(clash.second);
        if (second.isEmpty())
            continue;
        // Between the two where there is room, else over the foot of the first.
        const int top = std::max(first.top() + tokens::SmallLine * 2,
                                 std::min(first.bottom() + Gap, second.top() - Height));
        QRect rect(second.left(), top, second.width(), std::max(Height, second.top() - top - Gap));
        Warning warning{&clash, rect, {}};
        warning.remedy =
            QRect(rect.left() + tokens::Space2, rect.bottom() - tokens::SmallLine - tokens::Space1,
                  rect.width() - 2 * tokens::Space2, tokens::SmallLine);
        all.push_back(warning);
    }
    return all;
}

void PlanGrid::updateScroll()
{
    const int count = static_cast<int>(m_plan.starts.size());
    const int whole = HeadHeight + NoonHeight + count * slotHeight();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(slotHeight() / 2);
    verticalScrollBar()->setRange(0, std::max(0, whole - viewport()->height()));
}

void PlanGrid::describe()
{
    if (m_place.day >= m_plan.days.size() || m_place.slot >= m_plan.starts.size())
        return setAccessibleDescription({});
    const QString when = QLocale().toString(m_plan.startOf(m_place), QLocale::ShortFormat);
    QString what = tr("free");
    if (const VisitRow *row = visitAt(m_place))
        what = QStringLiteral("%1, %2").arg(row->account, row->title());
    else if (const Proposal *proposal = proposalAt(m_place))
        what = tr("proposed: %1").arg(proposal->about.name);
    setAccessibleDescription(QStringLiteral("%1, %2").arg(when, what));
}

// --- what a person does ---

void PlanGrid::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScroll();
}

void PlanGrid::mousePressEvent(QMouseEvent *event)
{
    m_pressed = {};
    for (const Warning &warning : warnings()) {
        if (!m_readOnly && event->button() == Qt::LeftButton &&
            warning.remedy.contains(event->pos()))
            return Q_EMIT onlineRequested(warning.clash->second);
    }
    const auto place = placeAt(event->pos());
    if (!place)
        return;
    setPlace(*place);
    const Proposal *proposal = proposalAt(*place);
    if (proposal == nullptr || m_readOnly || event->button() != Qt::LeftButton)
        return;
    const Id<Account> account = proposal->about.account;
    if (acceptRect(*proposal).contains(event->pos()))
        return Q_EMIT accepted(account);
    if (putOffRect(*proposal).contains(event->pos()))
        return Q_EMIT putOff(account);
    m_pressed = account;
    m_pressedAt = event->pos();
}

void PlanGrid::mouseMoveEvent(QMouseEvent *event)
{
    const bool far =
        (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (!m_pressed.isNull() && event->buttons().testFlag(Qt::LeftButton) && far) {
        auto *drag = new QDrag(this);
        auto *data = new QMimeData;
        data->setData(QLatin1String(ProposalMime), m_pressed.toString().toUtf8());
        drag->setMimeData(data);
        m_pressed = {};
        drag->exec(Qt::CopyAction);
        return;
    }
    const auto place = placeAt(event->pos());
    const Proposal *proposal = place ? proposalAt(*place) : nullptr;
    const auto marks = warnings();
    const bool hand = (proposal && (acceptRect(*proposal).contains(event->pos()) ||
                                    putOffRect(*proposal).contains(event->pos()))) ||
                      std::ranges::any_of(marks, [&](const Warning &each) {
                          return each.remedy.contains(event->pos());
                      });
    viewport()->setCursor(hand && !m_readOnly ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PlanGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = {};
    for (const VisitRow &row : m_plan.visits) {
        if (rectOf(row).contains(event->pos()))
            return Q_EMIT opened(row.visit.id);
    }
    if (const auto place = placeAt(event->pos()); place && isFree(*place) && !m_readOnly)
        Q_EMIT placeChosen(*place);
}

void PlanGrid::keyPressEvent(QKeyEvent *event)
{
    const VisitRow *visit = visitAt(m_place);
    const Proposal *proposal = proposalAt(m_place);
    SlotPlace next = m_place;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (visit != nullptr)
            Q_EMIT opened(visit->visit.id);
        else if (proposal != nullptr && !m_readOnly)
            Q_EMIT accepted(proposal->about.account);
        else if (!m_readOnly && isFree(m_place))
            Q_EMIT placeChosen(m_place);
        return;
    case Qt::Key_Delete:
        if (proposal != nullptr && !m_readOnly)
            Q_EMIT putOff(proposal->about.account);
        return;
    case Qt::Key_Up:
        next.slot -= next.slot > 0 ? 1 : 0;
        break;
    case Qt::Key_Down:
        next.slot += next.slot + 1 < m_plan.starts.size() ? 1 : 0;
        break;
    case Qt::Key_Left:
        next.day -= next.day > 0 ? 1 : 0;
        break;
    case Qt::Key_Right:
        next.day += next.day + 1 < m_plan.days.size() ? 1 : 0;
        break;
    default:
        return QAbstractScrollArea::keyPressEvent(event);
    }
    setPlace(next);
    const QRect rect = rectOf(m_place);
    if (rect.top() < HeadHeight)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top() - HeadHeight);
    else if (rect.bottom() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.bottom() -
                                      viewport()->height());
}

void PlanGrid::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PlanGrid::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void PlanGrid::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_readOnly && !accountIn(event->mimeData()).isNull())
        event->acceptProposedAction();
}

void PlanGrid::dragMoveEvent(QDragMoveEvent *event)
{
    const auto place = placeAt(event->position().toPoint());
    m_dropPlace = place && isFree(*place) ? place : std::nullopt;
    event->setAccepted(m_dropPlace.has_value());
    viewport()->update();
}

void PlanGrid::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropPlace.reset();
    viewport()->update();
}

void PlanGrid::dropEvent(QDropEvent *event)
{
    const auto place = placeAt(event->position().toPoint());
    const Id<Account> account = accountIn(event->mimeData());
    m_dropPlace.reset();
    viewport()->update();
    if (!place || !isFree(*place) || account.isNull() || m_readOnly)
        return;
    event->acceptProposedAction();
    setPlace(*place);
    Q_EMIT dropped(account, *place);
}

bool PlanGrid::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (const VisitRow &row : m_plan.visits) {
        if (rectOf(row).contains(help->pos())) {
            QToolTip::showText(help->globalPos(),
                               QStringLiteral("<b>%1</b><br>%2")
                                   .arg(row.account.toHtmlEscaped(),
                                        visitTime(row.visit, m_today).toHtmlEscaped()),
                               viewport());
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace attache
