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

/// Accepts presentations and tables that are dropped anywhere on a window, and shows that it does
/// while they hover. All other drops go to the widget under them. GUI thread.
class FileDrops : public QObject
{
    Q_OBJECT

public:
    /// @p window is a window of its own and outlives this.
    explicit FileDrops(QWidget &window, QObject *parent = nullptr);

    /// While disabled, nothing is accepted, as in a workspace that is open for reading only.
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
