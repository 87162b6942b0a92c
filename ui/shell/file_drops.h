#pragma once

#include <QFlags>
#include <QObject>
#include <QStringList>

class QDropEvent;
class QWidget;

namespace attache {

/// What a window may take of files that are dropped on it.
enum class DroppedKind {
    Decks = 1,
    Tables = 2,
    Conversation = 4, ///< one; a text file is a table where these are taken, too
    Workspace = 8,    ///< one; it comes alone
};
Q_DECLARE_FLAGS(DroppedKinds, DroppedKind)

/// What is among files dropped together.
struct DroppedFiles
{
    QStringList decks;
    QStringList tables;
    QString conversation; ///< empty when there is none
    QString workspace;    ///< empty when there is none
    QStringList others;   ///< what nobody takes

    bool isEmpty() const
    {
        return decks.isEmpty() && tables.isEmpty() && conversation.isEmpty() && workspace.isEmpty();
    }
};

/// Sorts @p paths by their endings; @p taken are the kinds that are not others.
DroppedFiles sortDropped(const QStringList &paths, DroppedKinds taken);

/// Accepts files of some kinds that are dropped anywhere on a window, and shows that it does while
/// they hover. All other drops go to the widget under them. GUI thread.
class FileDrops : public QObject
{
    Q_OBJECT

public:
    /// @p window is a window of its own and outlives this.
    FileDrops(QWidget &window, DroppedKinds taken, QObject *parent = nullptr);

    /// What is accepted from now on: less in a workspace that is open for reading only.
    void setTaken(DroppedKinds taken) { m_taken = taken; }

Q_SIGNALS:
    void decksDropped(const QStringList &paths);
    void tablesDropped(const QStringList &paths);
    void conversationDropped(const QString &path);
    void workspaceDropped(const QString &path);
    /// They came along with others that are taken.
    void othersDropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Whether the event holds files for us; it is accepted then.
    bool take(QDropEvent *event) const;
    void announce(const DroppedFiles &files);
    void showHint(const QDropEvent *event);
    void hideHint();

    QWidget &m_window;
    QWidget *m_hint = nullptr; ///< a child of the window; made when first needed
    DroppedKinds m_taken;
};

} // namespace attache
