#pragma once

#include <QObject>
#include <QStringList>

class QDropEvent;
class QWidget;

namespace attache {

/// What is among files dropped together.
struct DroppedFiles
{
    QStringList decks;
    QString table;      ///< empty when there is none
    QStringList others; ///< what nobody takes: other endings, and all tables but the first

    bool isEmpty() const { return decks.isEmpty() && table.isEmpty(); }
};

/// Sorts @p paths by their endings.
DroppedFiles sortDropped(const QStringList &paths);

/// Takes presentations and tables that are dropped anywhere on a window, whatever lies there, and
/// shows that they may be while they hover. Everything else dropped goes where it went before.
/// GUI thread.
class FileDrops : public QObject
{
    Q_OBJECT

public:
    /// @p window is a window of its own and outlives this.
    explicit FileDrops(QWidget &window, QObject *parent = nullptr);

    /// Nothing is taken while not, as in a workspace that can only be read.
    void setEnabled(bool enabled) { m_enabled = enabled; }

Q_SIGNALS:
    void decksDropped(const QStringList &paths);
    void tableDropped(const QString &path);
    /// They came along with others that are taken.
    void othersDropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Whether the event holds files for us; it is accepted then.
    bool take(QDropEvent *event) const;
    void showHint(const QDropEvent *event);
    void hideHint();

    QWidget &m_window;
    QWidget *m_hint = nullptr; ///< a child of the window; made when first needed
    bool m_enabled = true;
};

} // namespace attache
