#pragma once

#include "core/base/result.h"
#include "core/record/table_set.h"
#include "ui/base/roles.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>
#include <vector>

namespace attache {

class ChangeFollower;
class Workspace;

/// A table of records known by their ids. When the list changes, what came, went or moved is
/// announced as such, so that selection, current row and scrolling stay with their records; when
/// very much changed at once, as a reset.
class IdTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    const std::vector<qint64> &ids() const { return m_ids; }
    /// 0 for a row that does not exist.
    qint64 recordAt(int row) const;
    /// -1 when it is not in the list.
    int rowOfRecord(qint64 id) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    /// Why the list could not be read the last time; the rows are those of before.
    const std::optional<Error> &lastError() const { return m_error; }
    /// To be held while the table is out of sight; null for a model that follows nothing.
    ChangeFollower *follower() const { return m_follower; }

Q_SIGNALS:
    /// lastError() has changed.
    void errorChanged();
    /// The list has been read anew or has changed its length.
    void countChanged();

protected:
    /// From now on onChanged() is called after each step that changes records of @p tables.
    void followTables(Workspace &workspace, TableSet tables);
    virtual void onChanged(const Changes & /*changes*/) {}
    /// All was just read: what has changed until now need not be told.
    void upToDate();
    void resetIds(std::vector<qint64> ids);
    /// First removes what has gone, then puts what stays in its new order, then inserts what has
    /// come.
    void follow(std::vector<qint64> wanted);
    /// Announces the rows of @p ids as changed; all rows when there are none or many.
    void announceRows(const QVector<qint64> &ids);
    /// Keeps the error of @p result, or that there is none; whether it holds a value.
    template <typename T>
    bool took(const Result<T> &result)
    {
        setError(result ? std::nullopt : std::optional(result.error()));
        return result.has_value();
    }
    void setError(std::optional<Error> error);
    /// Whatever is kept by row number is no longer valid.
    virtual void forgetRows() {}

private:
    void reorder(const std::vector<qint64> &wanted);

    std::vector<qint64> m_ids;
    std::optional<Error> m_error;
    ChangeFollower *m_follower = nullptr;
};

/// An IdTableModel whose few rows are all kept: answers columns by their key.
class SmallTableModel : public IdTableModel
{
    Q_OBJECT

public:
    /// A column; the label is source text of the context "Field".
    struct Column
    {
        const char *key;
        const char *label;
        bool right = false; ///< right-aligned, as numbers are
    };

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// -1 when there is none.
    int columnOf(const QString &key) const;

protected:
    SmallTableModel(std::vector<Column> columns, QObject *parent);
    /// What the row of @p id says in column @p key for @p role; IdRole and alignment are answered
    /// already.
    virtual QVariant cell(qint64 id, QLatin1String key, int role) const = 0;
    const Column &columnAt(int column) const { return m_columns[static_cast<size_t>(column)]; }

private:
    std::vector<Column> m_columns;
};

/// The rows of a SmallTableModel by their ids.
template <typename Row>
class RowsById
{
public:
    /// Takes @p rows in and gives their ids, in order; rows known before stay until prune().
    template <typename IdOf>
    std::vector<qint64> take(std::vector<Row> rows, IdOf idOf)
    {
        std::vector<qint64> ids;
        for (Row &row : rows) {
            const qint64 id = idOf(row);
            ids.push_back(id);
            m_rows.insert(id, std::move(row));
        }
        return ids;
    }
    /// Forgets all but @p ids, once the model has followed.
    void prune(const std::vector<qint64> &ids)
    {
        if (static_cast<size_t>(m_rows.size()) == ids.size())
            return;
        QHash<qint64, Row> kept;
        for (const qint64 id : ids)
            kept.insert(id, m_rows.value(id));
        m_rows = std::move(kept);
    }
    const Row *find(qint64 id) const
    {
        const auto found = m_rows.constFind(id);
        return found == m_rows.constEnd() ? nullptr : &*found;
    }

private:
    QHash<qint64, Row> m_rows;
};

} // namespace attache
