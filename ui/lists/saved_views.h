#pragma once

#include "core/base/result.h"
#include "core/domain/saved_view.h"

#include <QPushButton>

#include <functional>
#include <vector>

class QMenu;

namespace attache {

class Desk;

/// The saved views of a list as one button: chooses a view, saves the present filters and columns
/// under a name, renames, deletes. The page decides what a view contains.
class SavedViews : public QPushButton
{
    Q_OBJECT

public:
    using State = std::function<QString()>;

    /// @p page is the key of the page, @p all the name of the view that shows everything; @p state
    /// gives the present state.
    SavedViews(Desk &desk, const QString &page, const QString &all, State state,
               QWidget *parent = nullptr);

    /// The view chosen last, null for none.
    Id<SavedView> current() const { return m_current; }
    void setCurrent(Id<SavedView> view);
    /// The page's state is no longer the chosen view's, or is again.
    void setModified(bool modified);
    Result<std::vector<SavedView>> views() const;

    /// Keeps the present state under @p name; one of that name is replaced.
    void saveAs(const QString &name);
    void rename(Id<SavedView> view, const QString &name);
    void remove(Id<SavedView> view);
    void choose(Id<SavedView> view);
    void refresh();

Q_SIGNALS:
    /// The page is to take on @p state; empty for everything as it is at first.
    void chosen(const QString &state);
    /// The chosen view is now kept as @p state.
    void kept(const QString &state);

private:
    void fillMenu(QMenu &menu);
    /// Those of the list; empty, and said, where they cannot be read.
    std::vector<SavedView> readViews() const;
    QString askName(const QString &title, const QString &name);

    Desk &m_desk;
    QString m_page;
    QString m_all;
    State m_state;
    Id<SavedView> m_current;
    bool m_modified = false;
};

} // namespace attache
