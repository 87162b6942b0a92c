#pragma once

#include <QMenu>
#include <QPointer>
#include <QWidget>

class QLineEdit;

namespace attache {

class Button;

/// Find, undo and redo with the name of the step, and New.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    /// The field that finds; the palette of commands hangs on it.
    QLineEdit *search() const { return m_search; }
    /// Puts the keyboard into the field and selects its text.
    void focusSearch();

    /// @p step is the title of what would be undone; empty when there is nothing.
    void setUndo(const QString &step);
    void setRedo(const QString &step);
    /// Opened by New; the bar does not own it.
    void setNewMenu(QMenu *menu);
    void openNewMenu();

Q_SIGNALS:
    void undoRequested();
    void redoRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showUndo();

    QLineEdit *m_search;
    Button *m_undo;
    Button *m_redo;
    Button *m_new;
    QPointer<QMenu> m_newMenu;
    QString m_undoStep;
};

} // namespace attache
