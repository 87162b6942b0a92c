#pragma once

#include "core/record/table_set.h"
#include "core/store/workspace.h"

#include <QKeySequence>
#include <QVariant>
#include <QWidget>

#include <functional>

class QAction;
class QVBoxLayout;

namespace attache {

class ChangeFollower;

/// One page of the window, made when it is first shown and shown many times. What a person can do
/// here beyond its buttons are its actions(): their shortcuts work while the page is shown, and the
/// search field offers them.
///
/// A page names the tables it shows, with follow(), and is read again when they have changed: once
/// for many changes, and only while it is in sight.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The page's name for the window title, translated.
    virtual QString title() const = 0;
    /// The page comes into sight. @p argument holds a Link, whose id and field say what of, and is
    /// invalid when only the page was asked for: then it shows what it showed before.
    virtual void activate(const QVariant &argument) = 0;
    /// Reads again everything shown, keeping selection and scroll position.
    void refresh();

Q_SIGNALS:
    /// To leave for "attache:<type>/<id>#<field>".
    void openRequested(const QString &link);
    /// title() has changed.
    void titleChanged();

protected:
    /// Makes the column in which everything on the page stands, with the margins of a page. A page
    /// that scrolls as a whole goes down to the edge, with @p bottom 0.
    QVBoxLayout *makeColumn(int spacing, int bottom);
    QAction *addPageAction(const QString &title, const QKeySequence &shortcut,
                           std::function<void()> run,
                           Qt::ShortcutContext context = Qt::WidgetWithChildrenShortcut);

    /// From now on readChanged() is called after records of @p tables have changed; while the page
    /// is hidden, once it is shown. @p workspace outlives the page.
    void follow(Workspace &workspace, TableSet tables);
    /// Whether what stands here is not what is in the file, or nothing was read yet.
    bool isStale() const;

    /// Reads everything shown; called by refresh().
    virtual void read() = 0;
    /// Reads what @p changes concern; everything, unless a page knows better.
    virtual void readChanged(const Changes &changes);

private:
    ChangeFollower *m_follower = nullptr;
    bool m_unread = true;
};

} // namespace attache
