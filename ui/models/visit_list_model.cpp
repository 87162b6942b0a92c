#include "core/brief/links.h"
#include "core/domain/attendee.h"
#include "core/domain/visit_rules.h"
#include "core/queries/query_tables.h"
#include "ui/models/day_text.h"
#include "ui/models/list_models.h"

namespace attache {

VisitListModel::VisitListModel(Workspace &workspace, QObject *parent)
    : SmallTableModel({{"starts_at", QT_TRANSLATE_NOOP("ListColumn", "Time")},
                       {"tier", QT_TRANSLATE_NOOP("ListColumn", "Tier")},
                       {"account", QT_TRANSLATE_NOOP("ListColumn", "Account")},
                       {"title", QT_TRANSLATE_NOOP("ListColumn", "Subject")},
                       {"kind", QT_TRANSLATE_NOOP("ListColumn", "Kind")},
                       {"status", QT_TRANSLATE_NOOP("ListColumn", "Status")},
                       {"readiness", QT_TRANSLATE_NOOP("ListColumn", "Readiness")},
                       {"people", QT_TRANSLATE_NOOP("ListColumn", "People"), true},
                       {"minutes", QT_TRANSLATE_NOOP("ListColumn", "Minutes")}},
                      parent)
    , m_workspace(workspace)
{
    followTables(workspace, TableSet(VisitListTables));
}

void VisitListModel::setFilter(const VisitFilter &filter)
{
    m_filter = filter;
    refresh();
}

void VisitListModel::setReadiness(Id<Visit> visit, int score)
{
    m_readiness.insert(visit, score);
    announceRows({visit.value()});
}

void VisitListModel::refresh()
{
    upToDate();
    const auto settings = Settings::read(m_workspace.connection());
    if (!took(settings))
        return;
    m_minutesDueHours = settings->minutesDueHours;
    auto rows = visits(m_workspace.connection(), m_filter);
    if (!took(rows))
        return;
    const auto wanted =
        m_rows.take(*std::move(rows), [](const VisitRow &row) { return row.visit.id.value(); });
    follow(wanted);
    m_rows.prune(wanted);
    announceRows({});
}

void VisitListModel::onChanged(const Changes &)
{
    refresh();
}

QString VisitListModel::text(const VisitRow &row, QLatin1String key) const
{
    const Visit &visit = row.visit;
    if (key == QLatin1String("starts_at"))
        return visit.startsAt.isValid()
                   ? relativeDay(visit.startsAt.toLocalTime().date(), m_workspace.clock().today()) +
                         QLatin1Char(' ') + clockTime(visit.startsAt)
                   : QString();
    if (key == QLatin1String("tier"))
        return labelOf(row.tier);
    if (key == QLatin1String("account"))
        return row.account;
    if (key == QLatin1String("title"))
        return row.title();
    if (key == QLatin1String("kind"))
        return labelOf(visit.kind);
    if (key == QLatin1String("status"))
        return labelOf(visit.status);
    if (key == QLatin1String("people"))
        return QString::number(row.theirPeople + row.ourPeople);
    return key == QLatin1String("minutes") ? minutesText(row) : QString();
}

QString VisitListModel::minutesText(const VisitRow &row) const
{
    if (row.visit.minutesSentAt.isValid()) {
        //: The minutes of a visit have been sent
        return tr("Sent");
    }
    const QDateTime due = minutesDueAt(row.visit, m_minutesDueHours);
    if (!due.isValid())
        return {};
    const qint64 left = m_workspace.clock().now().secsTo(due);
    //: Of the minutes of a visit
    return left < 0 ? tr("Overdue")
                    : tr("%n h left", "to send the minutes", static_cast<int>(left / 3600));
}

QVariant VisitListModel::tone(const VisitRow &row, QLatin1String key) const
{
    const Visit &visit = row.visit;
    Tone tone = Tone::Neutral;
    if (visit.status == VisitStatus::Cancelled) {
        tone = Tone::Muted;
    } else if (key == QLatin1String("status")) {
        tone = visit.status == VisitStatus::Done ? Tone::Ok : Tone::Accent;
    } else if (key == QLatin1String("minutes")) {
        const QDateTime due = minutesDueAt(visit, m_minutesDueHours);
        tone = !due.isValid()                    ? Tone::Ok
               : due < m_workspace.clock().now() ? Tone::Danger
                                                 : Tone::Warn;
    }
    return tone == Tone::Neutral ? QVariant() : QVariant(static_cast<int>(tone));
}

QVariant VisitListModel::cell(qint64 id, QLatin1String key, int role) const
{
    const VisitRow *row = m_rows.find(id);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, key);
    case Roles::ValueRole:
        return key == QLatin1String("starts_at")   ? QVariant(row->visit.startsAt)
               : key == QLatin1String("readiness") ? QVariant(m_readiness.value(row->visit.id, -1))
                                                   : QVariant(text(*row, key));
    case Roles::TierRole:
        return key == QLatin1String("tier") ? QVariant(static_cast<int>(row->tier)) : QVariant();
    case Roles::SubtitleRole:
        return key == QLatin1String("account") ? QVariant(row->title()) : QVariant();
    case Roles::LinkRole:
        return linkTo(row->visit.id);
    case Roles::ToneRole:
        return tone(*row, key);
    case Roles::MeterRole:
        return key == QLatin1String("readiness") && m_readiness.contains(row->visit.id)
                   ? QVariant(static_cast<double>(m_readiness.value(row->visit.id)))
                   : QVariant();
    default:
        return {};
    }
}

} // namespace attache
