#include "ui/lists/saved_views.h"

#include "core/base/shared_text.h"
#include "core/queries/workspace_records.h"
#include "core/record/store.h"
#include "ui/base/plain_words.h"
#include "ui/desk/desk.h"
#include "ui/widgets/menu_error.h"

#include <QInputDialog>
#include <QMenu>

namespace attache {

SavedViews::SavedViews(Desk &desk, const QString &page, const QString &all, State state,
                       QWidget *parent)
    : QPushButton(parent)
    , m_desk(desk)
    , m_page(page)
    , m_all(all)
    , m_state(std::move(state))
{
    setAccessibleDescription(tr("Saved filters, columns and order of this list"));
    auto *menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(*menu); });
    setMenu(menu);
    refresh();
}

Result<std::vector<SavedView>> SavedViews::views() const
{
    return savedViewsOf(m_desk.connection(), m_page);
}

std::vector<SavedView> SavedViews::readViews() const
{
    auto all = views();
    if (!all)
        m_desk.report(all.error());
    return all ? *std::move(all) : std::vector<SavedView>();
}

void SavedViews::refresh()
{
    // The menu says why they cannot be read; until they can, the chosen one stays.
    const auto all = views();
    if (!all)
        return;
    QString name;
    for (const SavedView &view : *all) {
        if (view.id == m_current)
            name = view.name;
    }
    if (name.isEmpty())
        m_current = {};
    QString shown = name.isEmpty() ? m_all : name;
    setAccessibleName(tr("View: %1").arg(shown));
    shown = plainLabel(shown);
    //: A saved view whose filters have been changed since
    setText(m_modified && !name.isEmpty() ? tr("%1 *").arg(shown) : shown);
}

void SavedViews::setCurrent(Id<SavedView> view)
{
    m_current = view;
    m_modified = false;
    refresh();
}

void SavedViews::setModified(bool modified)
{
    if (m_modified == modified)
        return;
    m_modified = modified;
    refresh();
}

void SavedViews::fillMenu(QMenu &menu)
{
    menu.clear();
    const auto add = [&](const QString &name, Id<SavedView> id) {
        QAction *action = menu.addAction(plainLabel(name));
        action->setCheckable(true);
        action->setChecked(id == m_current);
        connect(action, &QAction::triggered, this, [this, id] { choose(id); });
    };
    add(m_all, {});
    const auto read = views();
    if (!read)
        return addUnreadable(menu, read.error());
    const std::vector<SavedView> &all = *read;
    for (const SavedView &view : all)
        add(view.name, view.id);
    menu.addSeparator();
    const bool writable = !m_desk.workspace().isReadOnly();
    QAction *save = menu.addAction(Common::tr("Save as…"), this, [this] {
        if (const QString name = askName(tr("Save view as"), {}); !name.isEmpty())
            saveAs(name);
    });
    save->setEnabled(writable);
    for (const SavedView &view : all) {
        if (view.id != m_current)
            continue;
        const QString name = view.name;
        if (m_modified)
            menu.addAction(tr("Save changes"), this, [this, name] { saveAs(name); })
                ->setEnabled(writable);
        menu.addAction(tr("Rename…"), this,
                       [this, name] {
                           const QString other = askName(tr("Rename view"), name);
                           if (!other.isEmpty())
                               rename(m_current, other);
                       })
            ->setEnabled(writable);
        menu.addAction(Common::tr("Delete"), this, [this] { remove(m_current); })
            ->setEnabled(writable);
    }
}

QString SavedViews::askName(const QString &title, const QString &name)
{
    return QInputDialog::getText(this, title, FieldLabel::tr("Name"), QLineEdit::Normal, name)
        .trimmed();
}

void SavedViews::choose(Id<SavedView> view)
{
    setCurrent(view);
    QString state;
    for (const SavedView &each : readViews()) {
        if (each.id == view)
            state = each.state;
    }
    Q_EMIT chosen(state);
}

void SavedViews::saveAs(const QString &name)
{
    SavedView view;
    const std::vector<SavedView> all = readViews();
    for (const SavedView &each : all) {
        if (each.name == name)
            view = each;
        else
            view.position = std::max(view.position, each.position + 1);
    }
    view.page = m_page;
    view.name = name;
    view.state = m_state();
    const bool isNew = view.id.isNull();
    const bool done = m_desk.edit(tr("Save view %1").arg(name), [&](Writer &writer) {
        return isNew ? writer.insert(view) : writer.update(view);
    });
    if (!done)
        return;
    setCurrent(view.id);
    Q_EMIT kept(view.state);
}

void SavedViews::rename(Id<SavedView> view, const QString &name)
{
    auto found = Store<SavedView>(m_desk.connection()).get(view);
    if (!found)
        return m_desk.report(found.error());
    const QString title = tr("Rename view %1").arg(found->name);
    found->name = name;
    m_desk.edit(title, [&](Writer &writer) { return writer.update(*found); });
    refresh();
}

void SavedViews::remove(Id<SavedView> view)
{
    QString name;
    for (const SavedView &each : readViews()) {
        if (each.id == view)
            name = each.name;
    }
    const bool done = m_desk.editUndoably(tr("Delete view %1").arg(name),
                                          [&](Writer &writer) { return writer.remove(view); });
    if (done)
        refresh();
}

} // namespace attache
