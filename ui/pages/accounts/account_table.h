#pragma once

#include "core/domain/kinds.h"
#include "ui/widgets/table_view.h"

#include <QElapsedTimer>

#include <vector>

namespace attache {

class AccountListModel;
class Connection;

/// The table of accounts: its columns with their delegates and widths, the tier changed on the
/// badge or by S A B C, typing that jumps to a name.
class AccountTable final : public TableView
{
    Q_OBJECT

public:
    AccountTable(AccountListModel *model, Connection &connection, QWidget *parent = nullptr);

    /// The usual columns in their usual order, as wide as the table allows.
    void resetColumns();
    /// Widths, order and choice of columns as the person left them; empty while they are the usual
    /// ones.
    QByteArray columns() const { return isUsual() ? QByteArray() : saveColumns(); }
    /// What columns() gave; the usual ones for an empty state.
    void setColumns(const QByteArray &state);
    /// Does nothing where that is the order already.
    void sortBy(const QString &key, Qt::SortOrder order);
    /// The ids selected, in the order of the list.
    std::vector<qint64> selectedIds() const;
    qint64 currentId() const;
    void setCurrentId(qint64 id);

Q_SIGNALS:
    void tierChosen(const std::vector<qint64> &ids, attache::Tier tier);
    void openRequested();
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &search) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Nobody has chosen, moved or resized columns.
    bool isUsual() const;
    void fitUsualColumns();
    void setUpColumns();
    void showTierMenu(const QModelIndex &index);

    AccountListModel *m_model;
    Connection &m_connection;
    bool m_usual = true;      ///< nobody has moved or resized columns
    bool m_arranging = false; ///< what changes now is our doing
    QString m_typed;
    QElapsedTimer m_typedAt;
};

} // namespace attache
