#pragma once

#include <QObject>

namespace attache {

/// Leaves the keys of Undo and Redo to the program unless the text field that has the focus has
/// something of its own to undo: Qt's fields take them in any case.
class UndoKeys : public QObject
{
    Q_OBJECT

public:
    explicit UndoKeys(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace attache
