#include "ui/desk/desk.h"

#include "core/base/shared_text.h"

#include <QLoggingCategory>

namespace attache {

namespace {
Q_LOGGING_CATEGORY(deskLog, "attache.desk")
} // namespace

Desk::Desk(Workspace &workspace, FileChooser &files, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_files(files)
    , m_tasks(workspace)
{
}

bool Desk::edit(const QString &title, const Workspace::Body &body, const QString &mergeKey)
{
    const Result<void> done = m_workspace.perform(title, body, mergeKey);
    if (!done)
        report(done.error());
    return done.has_value();
}

bool Desk::editUndoably(const QString &title, const Workspace::Body &body)
{
    const bool done = edit(title, body);
    if (done)
        Q_EMIT saidUndoably(title);
    return done;
}

void Desk::say(const QString &text, const std::vector<NoticeAction> &actions, bool undoable)
{
    Q_EMIT saidWithActions(text, actions, undoable);
}

void Desk::showImported(std::vector<qint64> accounts)
{
    m_imported = std::move(accounts);
    Q_EMIT openRequested(QStringLiteral("attache:accounts#imported"));
}

void Desk::showOpportunities(std::vector<qint64> ids, const QString &words)
{
    m_chosen = {std::move(ids), words};
    Q_EMIT openRequested(QStringLiteral("attache:opportunities#chosen"));
}

void Desk::report(const Error &error)
{
    qCWarning(deskLog).noquote() << error.message << error.detail;
    if (error.kind != Error::Kind::Cancelled)
        Q_EMIT failed(error.message, error.detail);
}

void Desk::undo()
{
    replay(m_workspace.undo(), Common::tr("Undone: %1"));
}

void Desk::redo()
{
    replay(m_workspace.redo(), Common::tr("Redone: %1"));
}

void Desk::replay(Result<QString> title, const QString &words)
{
    if (title)
        Q_EMIT said(words.arg(*title));
    else if (title.error().kind != Error::Kind::NotFound)
        report(title.error());
}

} // namespace attache
