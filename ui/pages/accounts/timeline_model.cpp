#include "ui/pages/accounts/timeline_model.h"

#include "core/base/language.h"
#include "core/base/shared_text.h"
#include "core/brief/brief.h"
#include "core/domain/account_note.h"
#include "core/domain/stage_change.h"
#include "ui/models/day_text.h"
#include "ui/pages/accounts/timeline_items.h"

#include <QLocale>

#include <algorithm>

namespace attache {

namespace {

using Kind = TimelineMark::Kind;
using Look = TimelineItem::Look;

constexpr int SegmentLength = 32;

QDate monthOf(QDate day)
{
    return {day.year(), day.month(), 1};
}

const char *tableOfKind(Kind kind)
{
    switch (kind) {
    case Kind::Meeting:
    case Kind::Call:
        return tableOf<Visit>;
    case Kind::PromiseMade:
    case Kind::PromiseKept:
    case Kind::PromiseMissed:
        return tableOf<Promise>;
    case Kind::Stage:
        return tableOf<StageChange>;
    case Kind::Need:
        return tableOf<Need>;
    case Kind::Fact:
        return tableOf<AccountFact>;
    case Kind::Note:
        break;
    }
    return tableOf<AccountNote>;
}

} // namespace

TimelineModel::TimelineModel(Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
{
}

void TimelineModel::setAccount(Id<Account> account)
{
    m_account = account;
    m_filter = {};
}

void TimelineModel::setFilter(const Filter &filter)
{
    const bool anew = filter.contact != m_filter.contact;
    m_filter = filter;
    if (anew) {
        (void)refresh();
        return;
    }
    beginResetModel();
    layOut();
    endResetModel();
}

Result<void> TimelineModel::refresh()
{
    ATTACHE_TRY(auto marks, timelineMarks(m_workspace.connection(), m_account,
                                          m_workspace.clock().now(), m_filter.contact));
    ATTACHE_TRY(m_settings, Settings::read(m_workspace.connection()));
    ATTACHE_TRY(m_stages, StageBook::read(m_workspace.connection(), m_settings));
    beginResetModel();
    m_marks = std::move(marks);
    layOut();
    endResetModel();
    return {};
}

void TimelineModel::layOut()
{
    m_shown.clear();
    m_segments.clear();
    m_readiness.clear();
    m_rows.clear();
    std::ranges::copy_if(m_marks, std::back_inserter(m_shown), [this](const TimelineMark &mark) {
        return (!m_filter.group || isIn(*m_filter.group, mark)) &&
               (m_filter.opportunity.isNull() || mark.opportunity == m_filter.opportunity);
    });
    const QDateTime now = m_workspace.clock().now();
    bool past = false;
    QDate month;
    QDate day;
    for (int i = 0; i < int(m_shown.size()); ++i) {
        const TimelineMark &mark = m_shown[size_t(i)];
        if (!past && mark.at <= now && !(mark.planned && mark.day() == today())) {
            past = true;
            if (i > 0)
                m_rows.push_back({Look::Now, -1, {}});
        }
        if (monthOf(mark.day()) != month) {
            month = monthOf(mark.day());
            day = {};
            m_rows.push_back({Look::Month, -1, month});
        }
        const bool card = mark.kind == Kind::Meeting;
        m_rows.push_back(
            {card ? Look::Card : Look::Line, i, {}, std::exchange(day, mark.day()) != mark.day()});
    }
    if (!past && !m_rows.empty())
        m_rows.push_back({Look::Now, -1, {}});
}

const TimelineMark *TimelineModel::markAt(int row) const
{
    if (row < 0 || row >= int(m_rows.size()) || m_rows[size_t(row)].mark < 0)
        return nullptr;
    return &m_shown[size_t(m_rows[size_t(row)].mark)];
}

int TimelineModel::rowOf(Kind kind, qint64 id) const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const TimelineMark *mark = markAt(row);
        if (mark && mark->kind == kind && mark->id == id)
            return row;
    }
    return -1;
}

QString TimelineModel::linkAt(int row) const
{
    const TimelineMark *mark = markAt(row);
    return mark ? QStringLiteral("attache:%1/%2")
                      .arg(QLatin1String(tableOfKind(mark->kind)))
                      .arg(mark->id)
                : QString();
}

int TimelineModel::count(TimelineGroup group) const
{
    return int(std::ranges::count_if(
        m_marks, [group](const TimelineMark &mark) { return isIn(group, mark); }));
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags TimelineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    // The lines of months and of now are no places to go to.
    return markAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled;
}

const TimelineEntry *TimelineModel::entryAt(int mark) const
{
    const int number = mark / SegmentLength;
    auto found = m_segments.find(number);
    if (found == m_segments.end()) {
        const auto begin = size_t(number) * SegmentLength;
        const auto length = std::min<size_t>(SegmentLength, m_shown.size() - begin);
        auto read =
            timelineEntries(m_workspace.connection(), std::span(m_shown).subspan(begin, length));
        // Rows that could not be read say why, until the next refresh.
        m_unread = read ? QString() : read.error().message;
        found = m_segments.insert(number, read ? *std::move(read) : Segment());
    }
    const auto place = size_t(mark % SegmentLength);
    return place < found->size() ? &(*found)[place] : nullptr;
}

QSize TimelineModel::sizeOf(const Row &row) const
{
    switch (row.look) {
    case Look::Month:
        return {0, TimelineDelegate::MonthHeight};
    case Look::Now:
        return {0, TimelineDelegate::NowHeight};
    case Look::Line:
        return {0, TimelineDelegate::LineHeight};
    case Look::Card:
        break;
    }
    const TimelineMark &mark = m_shown[size_t(row.mark)];
    return {0, mark.planned ? TimelineDelegate::PlannedHeight
                            : TimelineDelegate::cardHeight(mark.people, mark.summary, mark.parts)};
}

TimelineItem TimelineModel::itemAt(const Row &row) const
{
    if (row.look == Look::Month)
        return monthItem(row);
    TimelineItem item;
    item.look = row.look;
    if (row.look == Look::Now) {
        item.when = clockTime(m_workspace.clock().now());
        return item;
    }
    const TimelineEntry *entry = entryAt(row.mark);
    if (!entry) {
        item.title = {{m_unread, FontRole::Body, TextColor::Danger}};
        return item;
    }
    item = timelineItem(*entry, m_settings, today());
    if (row.dated)
        item.when = relativeDay(entry->mark.day(), today());
    if (entry->mark.planned && entry->mark.kind == Kind::Meeting) {
        const qint64 id = entry->mark.id;
        if (!m_readiness.contains(id)) {
            const auto brief =
                briefData(m_workspace.connection(), Id<Visit>(id), today(), languageOf(QLocale()));
            m_readiness.insert(id, brief ? brief->readiness.score : -1);
        }
        if (m_readiness.value(id) >= 0)
            item.meter = m_readiness.value(id);
        else
            item.title.push_back(
                {QStringLiteral(" · %1: %2")
                     .arg(Common::tr("Readiness"), Common::tr("Could not be read")),
                 FontRole::Small, TextColor::Danger});
    }
    return item;
}

TimelineItem TimelineModel::monthItem(const Row &row) const
{
    TimelineItem item;
    item.look = Look::Month;
    //: The name of a month of this year, as a date format of Qt
    const QString thisYear = Common::tr("MMM");
    //: The name of a month of another year
    const QString otherYear = tr("MMM yyyy");
    item.when =
        QLocale().toString(row.month, row.month.year() == today().year() ? thisYear : otherYear);
    item.summary = monthSummary(row.month);
    return item;
}

QString TimelineModel::monthSummary(QDate month) const
{
    int met = 0;
    int called = 0;
    int kept = 0;
    int missed = 0;
    QStringList stages;
    for (const TimelineMark &mark : m_marks) {
        if (mark.planned || monthOf(mark.day()) != month)
            continue;
        met += mark.kind == Kind::Meeting ? 1 : 0;
        called += mark.kind == Kind::Call ? 1 : 0;
        kept += mark.kind == Kind::PromiseKept ? 1 : 0;
        missed += mark.kind == Kind::PromiseMissed ? 1 : 0;
        if (mark.kind == Kind::Stage)
            stages.prepend(m_stages.label(fromStoredKey<Stage>(mark.word)));
    }
    QStringList contacts;
    if (met > 0)
        contacts.append(tr("%n meeting(s)", nullptr, met));
    if (called > 0)
        contacts.append(tr("%n call(s)", nullptr, called));
    QStringList promises;
    if (kept > 0)
        promises.append(tr("%n promise(s) kept", nullptr, kept));
    if (missed > 0)
        promises.append(tr("%n promise(s) overdue", nullptr, missed));
    QStringList parts;
    for (const QStringList &alike : {contacts, promises}) {
        if (!alike.isEmpty())
            //: Between things of one kind that happened in a month
            parts.append(alike.join(Common::tr(", ", "between phrases")));
    }
    if (!stages.isEmpty())
        //: %1 is a stage that an opportunity came to
        parts.append(tr("reached %1").arg(stages.last()));
    //: Between the parts of what happened in a month
    return parts.join(Common::tr("; "));
}

QString TimelineModel::accessibleText(const Row &row) const
{
    const TimelineItem item = itemAt(row);
    QStringList words;
    if (row.mark >= 0)
        words.append(relativeDay(m_shown[size_t(row.mark)].day(), today()));
    else
        words.append(row.look == Look::Now ? tr("Now, %1").arg(item.when) : item.when);
    words.append(item.kind);
    for (const TimelineItem::Piece &piece : item.title)
        words.append(piece.text);
    words.append(item.note);
    words.append(item.people);
    words.append(item.summary);
    for (const TimelineItem::Cell &cell : item.cells)
        words.append(cell.label + QLatin1Char(' ') + cell.value);
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::SizeHintRole:
        return sizeOf(row);
    case TimelineDelegate::ItemRole:
        return QVariant::fromValue(itemAt(row));
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    case Roles::LinkRole:
        return linkAt(index.row());
    default:
        return {};
    }
}

TimelineGroup TimelineModel::groupOf(Kind kind)
{
    switch (kind) {
    case Kind::Meeting:
        return TimelineGroup::Visits;
    case Kind::Call:
        return TimelineGroup::Calls;
    case Kind::PromiseMade:
    case Kind::PromiseKept:
    case Kind::PromiseMissed:
        return TimelineGroup::Promises;
    case Kind::Stage:
        return TimelineGroup::Stages;
    case Kind::Need:
        return TimelineGroup::Needs;
    case Kind::Fact:
        return TimelineGroup::Facts;
    case Kind::Note:
        break;
    }
    return TimelineGroup::Notes;
}

bool TimelineModel::isIn(TimelineGroup group, const TimelineMark &mark)
{
    if (group == TimelineGroup::Minutes)
        return mark.minutes;
    if (group == TimelineGroup::Materials)
        return mark.materials;
    return groupOf(mark.kind) == group;
}

QString TimelineModel::groupWord(TimelineGroup group)
{
    switch (group) {
    case TimelineGroup::Visits:
        return TypeLabel::tr("Visits");
    case TimelineGroup::Calls:
        return tr("Calls");
    case TimelineGroup::Promises:
        return TypeLabel::tr("Promises");
    case TimelineGroup::Stages:
        return TypeLabel::tr("Stages");
    case TimelineGroup::Needs:
        return TypeLabel::tr("Needs");
    case TimelineGroup::Minutes:
        return Common::tr("Minutes");
    case TimelineGroup::Materials:
        return labelOf(PrepPart::Materials);
    case TimelineGroup::Facts:
        return tr("Facts");
    case TimelineGroup::Notes:
        break;
    }
    return FieldLabel::tr("Notes");
}

QString TimelineModel::kindWord(TimelineGroup group)
{
    switch (group) {
    case TimelineGroup::Visits:
        return FieldLabel::tr("Visit");
    case TimelineGroup::Calls:
        return Common::tr("Call");
    case TimelineGroup::Promises:
        return FieldLabel::tr("Promise");
    case TimelineGroup::Stages:
        return FieldLabel::tr("Stage");
    case TimelineGroup::Needs:
        return FieldLabel::tr("Need");
    case TimelineGroup::Minutes:
    case TimelineGroup::Materials:
        return groupWord(group);
    case TimelineGroup::Facts:
        return tr("Fact");
    case TimelineGroup::Notes:
        break;
    }
    return FieldLabel::tr("Note");
}

} // namespace attache
