#pragma once

#include "core/domain/kinds.h"
#include "ui/forms/field_editor_factory.h"
#include "ui/widgets/table_view.h"

#include <QElapsedTimer>

#include <vector>

namespace attache {

class AccountListModel;
class FieldDelegate;

/// The table of accounts: its columns with their delegates and widths, every field edited in its
/// cell by F2 or a double click, the tier on its badge or by S A B C, typing that jumps to a name.
class AccountTable final : public TableView
{
    Q_OBJECT

public:
    /// @p workspace and the model outlive the table.
    AccountTable(AccountListModel *model, Workspace &workspace,
                 std::shared_ptr<const ReferenceData> reference, QWidget *parent = nullptr);

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
    void failed(const attache::Error &error);

protected:
    /// Tab goes on to the next cell of the row that can be edited.
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &search) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Nobody has chosen, moved or resized columns.
    bool isUsual() const;
    void fitColumns();
    void setUpColumns();
    QStringList columnKeys() const;
    void followColumns();
    SavedEditor *makeEditor(const QModelIndex &index) const;
    /// A double click opens the account by its name and edits anything else that can be.
    void onDoubleClick(const QModelIndex &index);
    void editCurrent();
    bool isEditedInPlace(const QModelIndex &index) const;
    void showTierMenu(const QModelIndex &index);

    AccountListModel *m_model;
    Workspace &m_workspace;
    std::shared_ptr<const ReferenceData> m_reference;
    FieldDelegate *m_fields;
    bool m_usual = true;      ///< nobody has moved or resized columns
    bool m_arranging = false; ///< what changes now is our doing
    QStringList m_keys;       ///< of the columns, in the order of the model
    QByteArray m_before;      ///< the columns before the model is reset
    bool m_usualBefore = true;
    QString m_typed;
    QElapsedTimer m_typedAt;
};

} // namespace attache
