#include "core/brief/links.h"
#include "core/domain/promise.h"
#include "ui/models/day_words.h"
#include "ui/models/list_models.h"

namespace attache {

PromiseListModel::PromiseListModel(Workspace &workspace, QObject *parent)
    : SmallTableModel({{"text", QT_TRANSLATE_NOOP("ListColumn", "Promise")},
                       {"account", QT_TRANSLATE_NOOP("ListColumn", "Account")},
                       {"party", QT_TRANSLATE_NOOP("ListColumn", "By")},
                       {"responsible", QT_TRANSLATE_NOOP("ListColumn", "Responsible")},
                       {"due", QT_TRANSLATE_NOOP("ListColumn", "Due")},
                       {"state", QT_TRANSLATE_NOOP("ListColumn", "State")}},
                      parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, &PromiseListModel::onChanged);
}

void PromiseListModel::setFilter(const PromiseFilter &filter)
{
    m_filter = filter;
    refresh();
}

void PromiseListModel::refresh()
{
    auto rows = promises(m_workspace.connection(), m_filter);
    if (!took(rows))
        return;
    const auto wanted =
        m_rows.take(*std::move(rows), [](const PromiseRow &row) { return row.promise.id.value(); });
    follow(wanted);
    m_rows.prune(wanted);
    announceRows({});
}

void PromiseListModel::onChanged(const Changes &changes)
{
    for (const char *table :
         {tableOf<Promise>, tableOf<Account>, tableOf<Contact>, tableOf<Visit>}) {
        if (changes.touches(table))
            return refresh();
    }
}

Qt::ItemFlags PromiseListModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = SmallTableModel::flags(index);
    if (index.isValid() && index.column() == 0 && !m_workspace.isReadOnly())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool PromiseListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const PromiseRow *row = promiseAt(index.row());
    if (role != Qt::CheckStateRole || !row || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    Promise promise = row->promise;
    const bool kept = value.toInt() == Qt::Checked;
    promise.state = kept ? PromiseState::Kept : PromiseState::Open;
    const QString title = kept ? tr("Keep promise \"%1\"") : tr("Reopen promise \"%1\"");
    const Result<void> done = m_workspace.perform(
        title.arg(promise.text), [&](Writer &writer) { return writer.update(promise); });
    if (!done)
        Q_EMIT failed(done.error());
    return done.has_value();
}

QString PromiseListModel::text(const PromiseRow &row, QLatin1String key) const
{
    if (key == QLatin1String("text"))
        return row.promise.text;
    if (key == QLatin1String("account"))
        return row.account;
    if (key == QLatin1String("party"))
        return labelOf(row.promise.party);
    if (key == QLatin1String("responsible"))
        return row.responsible();
    if (key == QLatin1String("state"))
        return labelOf(row.promise.state);
    const QDate today = m_workspace.clock().today();
    if (!row.promise.due.isValid())
        return {};
    return row.promise.state == PromiseState::Open ? dueWords(row.promise.due, today)
                                                   : shortDay(row.promise.due, today);
}

QVariant PromiseListModel::cell(qint64 id, QLatin1String key, int role) const
{
    const PromiseRow *row = m_rows.find(id);
    if (!row)
        return {};
    const QDate today = m_workspace.clock().today();
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, key);
    case Qt::CheckStateRole:
        if (key != QLatin1String("text"))
            return {};
        return row->promise.state == PromiseState::Kept ? Qt::Checked : Qt::Unchecked;
    case Roles::ValueRole:
        return key == QLatin1String("due") ? QVariant(row->promise.due) : QVariant(text(*row, key));
    case Roles::ToneRole:
        if (key != QLatin1String("due") || row->promise.state != PromiseState::Open)
            return {};
        if (row->isOverdue(today))
            return static_cast<int>(Tone::Danger);
        return row->promise.due.isValid() && row->promise.due <= today.addDays(1)
                   ? QVariant(static_cast<int>(Tone::Warn))
                   : QVariant();
    case Roles::TierRole:
        return key == QLatin1String("account") ? QVariant(static_cast<int>(row->tier)) : QVariant();
    case Roles::LinkRole:
        return row->promise.visit.isNull() ? linkTo(row->promise.account)
                                           : linkTo(row->promise.visit);
    default:
        return {};
    }
}

} // namespace attache
