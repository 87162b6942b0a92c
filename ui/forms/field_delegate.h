#pragma once

#include "ui/widgets/cell_delegate.h"

#include <functional>

namespace attache {

class SavedEditor;

/// Edits a cell in place with a SavedEditor: Enter, Tab and leaving it write the value through the
/// model once, Esc takes it back. A value that is refused stays, with the reason below it.
class FieldDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    /// Null where a cell has no editor. The editor's values are those of Qt::EditRole.
    using Make = std::function<SavedEditor *(const QModelIndex &index)>;

    explicit FieldDelegate(Make make, QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool onKey(SavedEditor *editor, int key, Qt::KeyboardModifiers modifiers);
    /// Writes what is new and closes, unless the value is refused.
    void finish(SavedEditor *editor, EndEditHint hint);
    void close(SavedEditor *editor, EndEditHint hint);
    static void place(SavedEditor *editor);

    Make m_make;
    EndEditHint m_hint = NoHint; ///< where to go on from the editor being left
};

} // namespace attache
