#pragma once

#include "core/brief/promise_sync.h"
#include "core/queries/promise_list.h"

#include <QAbstractTableModel>

namespace attache {

/// The follow-ups of a visit as an editable table: item, owner, due day, state. It writes nothing
/// itself: changeRequested() hands out the promise as it shall be.
class FollowUpsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Item, Owner, Due, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// @p posts are shown behind the names of their people.
    void setRows(std::vector<PromiseRow> rows, const NotePeople &people,
                 const QHash<Id<Contact>, QString> &posts, QDate today);
    const Promise &promise(int row) const { return m_rows[static_cast<size_t>(row)].promise; }
    /// The row of @p promise; -1 for none.
    int rowOf(Id<Promise> promise) const;
    /// Whose names an owner can be.
    QStringList owners() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void changeRequested(const attache::Promise &promise);

private:
    QString shown(const PromiseRow &row, Column column) const;
    QVariant edited(const PromiseRow &row, Column column) const;
    int toneOf(const PromiseRow &row, Column column) const;
    void setOwner(Promise &promise, const QString &name) const;

    std::vector<PromiseRow> m_rows;
    NotePeople m_people;
    QHash<Id<Contact>, QString> m_posts;
    QDate m_today;
};

} // namespace attache
