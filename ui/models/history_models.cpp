#include "core/base/shared_text.h"
#include "core/domain/record_types.h"
#include "ui/models/day_text.h"
#include "ui/models/list_models.h"

#include <QLocale>

namespace attache {

namespace {

/// Of a step that adds or changes very many fields, what a person reads of it.
constexpr size_t MostLines = 12;

} // namespace

HistoryModel::HistoryModel(Workspace &workspace, QObject *parent)
    : SmallTableModel({{"at", QT_TRANSLATE_NOOP("Field", "Time")},
                       {"title", QT_TRANSLATE_NOOP("Field", "Action")},
                       {"changes", QT_TRANSLATE_NOOP("Field", "Changes")},
                       {"undo", QT_TRANSLATE_NOOP("Field", "Undo")}},
                      parent)
    , m_workspace(workspace)
{
    TableSet tables;
    for (const RecordType *type : allRecordTypes())
        tables.add(type->tableName());
    followTables(workspace, std::move(tables));
}

void HistoryModel::setRecord(const QString &table, qint64 id)
{
    m_table = table;
    m_record = id;
    refresh();
}

void HistoryModel::refresh()
{
    upToDate();
    const RecordType *type = recordTypeNamed(m_table);
    if (!type)
        return;
    const FieldText words(m_workspace.connection(), QLocale());
    auto rows = historyWithin(m_workspace.connection(), *type, m_record, words);
    if (!took(rows))
        return;
    const auto wanted =
        m_rows.take(*std::move(rows), [](const HistoryStep &step) { return step.entry; });
    follow(wanted);
    m_rows.prune(wanted);
    announceRows({});
}

void HistoryModel::onChanged(const Changes &)
{
    if (m_record != 0)
        refresh();
}

QVariant HistoryModel::cell(qint64 id, QLatin1String key, int role) const
{
    const HistoryStep *step = m_rows.find(id);
    if (!step)
        return {};
    const bool undo = key == QLatin1String("undo");
    if (role == Roles::ToneRole) {
        if (step->undone)
            return static_cast<int>(Tone::Muted);
        return undo ? QVariant(static_cast<int>(Tone::Accent)) : QVariant();
    }
    if (role == Roles::ValueRole && key == QLatin1String("at"))
        return step->at;
    if (role != Qt::DisplayRole && role != Roles::ValueRole)
        return {};
    if (key == QLatin1String("at"))
        return relativeDay(step->at.toLocalTime().date(), m_workspace.clock().today()) +
               QLatin1Char(' ') + clockTime(step->at);
    if (key == QLatin1String("title"))
        //: %1 names a step that has been undone
        return step->undone ? tr("%1 (undone)").arg(step->title) : step->title;
    if (undo)
        return step->canBeUndone && !m_workspace.isReadOnly() ? tr("Undo this") : QString();
    return changesText(*step);
}

QString HistoryModel::changesText(const HistoryStep &step) const
{
    QStringList lines;
    for (const RecordChange &record : step.changes) {
        const bool own = record.id == m_record;
        const QString what = record.type->oneLabel();
        //: A kind of record and what it is called: "Contact Li Min"
        const QString which =
            Common::tr("%1 %2").arg(what, record.name.section(QLatin1Char('\n'), 0, 0));
        if (record.what == HistoryEntry::What::Removed) {
            //: %1 says which record
            lines.append(own ? tr("Removed") : tr("Removed: %1").arg(which));
            continue;
        }
        if (record.what == HistoryEntry::What::Added && !own) {
            //: %1 says which record
            lines.append(tr("Added: %1").arg(which));
            continue;
        }
        for (const FieldDifference &change : record.changes) {
            const QString value =
                record.what == HistoryEntry::What::Added
                    ? change.after
                    //: the value of a field before and after a change
                    : tr("%1 → %2").arg(
                          change.before.isEmpty() ? QStringLiteral("—") : change.before,
                          change.after.isEmpty() ? QStringLiteral("—") : change.after);
            //: %1 names a field, %2 says its value
            const QString line = Common::tr("%1: %2").arg(change.label, value);
            lines.append(own ? line : which + QStringLiteral(" · ") + line);
        }
    }
    const auto more = static_cast<int>(lines.size()) - static_cast<int>(MostLines);
    if (more > 0) {
        lines = lines.mid(0, MostLines);
        lines.append(tr("and %n more", nullptr, more));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace attache
