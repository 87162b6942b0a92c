#include "core/queries/query_tables.h"
#include "ui/models/day_text.h"
#include "ui/models/list_models.h"

#include <QLocale>

namespace attache {

HistoryModel::HistoryModel(Workspace &workspace, QObject *parent)
    : SmallTableModel({{"at", QT_TRANSLATE_NOOP("ListColumn", "When")},
                       {"title", QT_TRANSLATE_NOOP("ListColumn", "Step")},
                       {"changes", QT_TRANSLATE_NOOP("ListColumn", "Changes")}},
                      parent)
    , m_workspace(workspace)
{
    followTables(workspace, {}); // Which ones, the record says.
}

void HistoryModel::setRecord(const QString &table, qint64 id)
{
    m_table = table;
    m_record = id;
    TableSet tables;
    tables.add(table);
    followTables(m_workspace, std::move(tables));
    refresh();
}

void HistoryModel::refresh()
{
    upToDate();
    const FieldText words(m_workspace.connection(), QLocale());
    auto rows = recordHistory(m_workspace.connection(), m_table, m_record, words);
    if (!took(rows))
        return;
    const auto wanted =
        m_rows.take(*std::move(rows), [](const HistoryEntry &entry) { return entry.entry; });
    follow(wanted);
    m_rows.prune(wanted);
    announceRows({});
}

void HistoryModel::onChanged(const Changes &changes)
{
    if (changes.ids.value(m_table).contains(m_record))
        refresh();
}

QVariant HistoryModel::cell(qint64 id, QLatin1String key, int role) const
{
    const HistoryEntry *entry = m_rows.find(id);
    if (!entry)
        return {};
    if (role == Roles::ToneRole)
        return entry->undone ? QVariant(static_cast<int>(Tone::Muted)) : QVariant();
    if (role == Roles::ValueRole && key == QLatin1String("at"))
        return entry->at;
    if (role != Qt::DisplayRole && role != Roles::ValueRole)
        return {};
    if (key == QLatin1String("at"))
        return relativeDay(entry->at.toLocalTime().date(), m_workspace.clock().today()) +
               QLatin1Char(' ') + clockTime(entry->at);
    if (key == QLatin1String("title"))
        //: %1 names a step that has been undone
        return entry->undone ? tr("%1 (undone)").arg(entry->title) : entry->title;
    QStringList lines;
    for (const FieldDifference &change : entry->changes) {
        const QString value =
            entry->what == HistoryEntry::What::Added
                ? change.after
                //: the value of a field before and after a change
                : tr("%1 → %2").arg(change.before.isEmpty() ? QStringLiteral("—") : change.before,
                                    change.after.isEmpty() ? QStringLiteral("—") : change.after);
        //: %1 names a field, %2 says its value
        lines.append(tr("%1: %2").arg(change.label, value));
    }
    if (entry->what == HistoryEntry::What::Removed)
        lines.append(tr("Removed"));
    return lines.join(QLatin1Char('\n'));
}

TimelineModel::TimelineModel(Workspace &workspace, QObject *parent)
    : SmallTableModel({{"at", QT_TRANSLATE_NOOP("ListColumn", "When")},
                       {"kind", QT_TRANSLATE_NOOP("ListColumn", "Kind")},
                       {"title", QT_TRANSLATE_NOOP("ListColumn", "What")}},
                      parent)
    , m_workspace(workspace)
{
    followTables(workspace, TableSet(TimelineTables));
}

void TimelineModel::setAccount(Id<Account> account)
{
    m_account = account;
    refresh();
}

void TimelineModel::refresh()
{
    upToDate();
    auto rows = accountTimeline(m_workspace.connection(), m_account, 0, 0);
    if (!took(rows))
        return;
    qint64 place = 0;
    const auto wanted =
        m_rows.take(*std::move(rows), [&place](const TimelineEntry &) { return ++place; });
    resetIds(wanted);
    m_rows.prune(wanted);
}

void TimelineModel::onChanged(const Changes &)
{
    refresh();
}

QString TimelineModel::kindText(TimelineEntry::Kind kind)
{
    switch (kind) {
    case TimelineEntry::Kind::Visit:
        return tr("Visit");
    case TimelineEntry::Kind::StageChange:
        return tr("Stage");
    case TimelineEntry::Kind::PromiseMade:
        return tr("Promise");
    case TimelineEntry::Kind::PromiseKept:
        return tr("Promise kept");
    case TimelineEntry::Kind::Fact:
        return tr("Fact");
    case TimelineEntry::Kind::Note:
        return tr("Note");
    case TimelineEntry::Kind::Need:
        break;
    }
    return tr("Need");
}

QVariant TimelineModel::cell(qint64 id, QLatin1String key, int role) const
{
    const TimelineEntry *entry = m_rows.find(id);
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        if (key == QLatin1String("kind"))
            return kindText(entry->kind);
        if (key == QLatin1String("title"))
            return entry->title;
        return relativeDay(entry->at.toLocalTime().date(), m_workspace.clock().today());
    case Roles::ValueRole:
        return key == QLatin1String("at") ? QVariant(entry->at) : QVariant(entry->title);
    case Roles::SubtitleRole:
        return key == QLatin1String("title") ? QVariant(entry->detail) : QVariant();
    case Roles::LinkRole:
        return QStringLiteral("attache:%1/%2").arg(entry->table).arg(entry->id);
    default:
        return {};
    }
}

} // namespace attache
